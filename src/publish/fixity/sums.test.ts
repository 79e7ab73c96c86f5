import { expect, test } from 'vitest';
import { sha256 } from '../../model/text/fingerprint.ts';
import { formatSums, parseSums } from './sums.ts';

const sums = [
  { file: 'b.txt', sha256: sha256('b') },
  { file: 'a/a b.txt', sha256: sha256('a') },
];

test('checksums stand in the form that sha256sum reads, ordered by file', () => {
  expect(formatSums(sums)).toBe(`${sha256('a')}  a/a b.txt\n${sha256('b')}  b.txt\n`);
});

test('what is written is read back', () => {
  expect(parseSums(formatSums(sums))).toEqual([...sums].reverse());
  expect(parseSums('')).toBeNull();
});

test.each(['nonsense\n', `${sha256('a')} a.txt\n`, `${sha256('a')}  a.txt`])(
  '%j is not a list of checksums',
  (text) => {
    expect(parseSums(text)).toBeNull();
  },
);
