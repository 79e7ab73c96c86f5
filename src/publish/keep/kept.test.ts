import { expect, test } from 'vitest';
import { formatSums } from '../fixity/sums.ts';
import {
  addressOf,
  fileAt,
  filesToKeep,
  isKept,
  isOfKeeping,
  MOST_KEPT,
  placeOf,
  withoutInfo,
} from './kept.ts';

const SCOPE = 'https://a.example/x/';
const sum = (file: string, sha256 = 'a'.repeat(64)) => ({ file, sha256 });

test.each([
  ['index.html', 10 * MOST_KEPT, true],
  ['sources/act/figures/map.png', 10 * MOST_KEPT, true],
  ['downloads/index.html', 10 * MOST_KEPT, true],
  ['downloads/act/tei.xml', MOST_KEPT, true],
  ['downloads/act/tei.xml', MOST_KEPT + 1, false],
  ['_astro/a.js', 1, true],
  ['_headers', 1, false],
  ['.nojekyll', 1, false],
  ['404.html', 1, false],
  ['keep.js', 1, false],
  ['keep.json', 1, false],
])('%s of %i bytes is kept: %s', (file, size, is) => {
  expect(isKept(file, size)).toBe(is);
});

test.each([
  ['keep.js', true],
  ['zh-Hans/keep-words.json', true],
  ['not-kept/index.html', true],
  ['_astro/keep-panel-B1.js', true],
  ['icon-192.png', true],
  ['sources/keep/index.html', false],
])('%s is of no use from a disk: %s', (file, is) => {
  expect(isOfKeeping(file)).toBe(is);
});

test.each([
  ['', 'index.html'],
  ['act/?q=1#c1', 'act/index.html'],
  ['act', 'act'],
  ['downloads/a%20b%23.txt', 'downloads/a b#.txt'],
  ['a%2', 'a%2'],
])('what answers %j is %s', (address, file) => {
  expect(fileAt(SCOPE + address, SCOPE)).toBe(file);
});

test.each(['index.html', 'act/index.html', 'downloads/a b#?.txt', '法/index.html'])(
  '%s is asked for where it answers',
  (file) => {
    expect(fileAt(addressOf(file, SCOPE), SCOPE)).toBe(file);
  },
);

test('a file has a place for each content', () => {
  const [one, other] = ['b', 'c'].map((hex) => placeOf(sum('a b.txt', hex.repeat(64)), SCOPE));
  expect(one).toBe(`${SCOPE}a%20b.txt?${'b'.repeat(64)}`);
  expect(other).not.toBe(one);
});

test('all that is listed is kept but what is left out, and of the list its own line is no part', () => {
  const sums = [sum('index.html'), sum('keep.json'), sum('keepxjson')];
  const manifest = formatSums(sums);
  expect(filesToKeep({ manifest, without: ['keep.json'] })).toEqual([sums[0], sums[2]]);
  expect(filesToKeep({ manifest: '<!doctype html>', without: [] })).toBeNull();
  expect(withoutInfo(manifest)).toBe(formatSums([sum('index.html'), sum('keepxjson')]));
});
