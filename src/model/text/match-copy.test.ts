import { expect, test } from 'vitest';
import { countWords, fingerprint } from './fingerprint.ts';
import { matchCopy } from './match-copy.ts';

// Made-up articles.
const paragraphs = [
  'The "harbour board" met on Tuesday, and its chair said that 40 boats would be repaired.',
  'Nobody objected.',
  '港务局周二开会，决定修理四十条船。',
];
const known = paragraphs.map((text, i) => ({
  anchor: `p${i + 1}`,
  words: countWords(text),
  ...fingerprint(text),
}));
const match = (copy: string) =>
  [...matchCopy(copy, known)].map(([anchor, { exact }]) => `${anchor}${exact ? '' : '~'}`);

test('a copy is recognised to the letter, whatever stands around it', () => {
  expect(match(`Home / News\n${paragraphs.join('\n\n')}\nShare`).sort()).toEqual([
    'p1',
    'p2',
    'p3',
  ]);
});

test('a copy is recognised after curly quotes, no-break spaces and re-wrapped lines', () => {
  const copy = `The “harbour\u00a0board” met on\nTuesday, and its chair said that\n   40 boats would be repaired. Nobody\nobjected.\n港务局周二开会，\n决定修理四十条船。`;
  expect(match(copy).sort()).toEqual(['p1~', 'p2', 'p3~']);
});

test('other words are not recognised', () => {
  expect(match('The harbour board met on Monday. Somebody objected.')).toEqual([]);
  expect(match('')).toEqual([]);
});
