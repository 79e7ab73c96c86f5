import { expect, test } from 'vitest';
import { splitLatin } from './latin.ts';

test.each([
  ['据 Harbour Post, 3 January 报道，', ['Harbour Post, 3 January']],
  ['持有副本者可阅读全文（npm run local）。', ['npm run local']],
  ['A型船与 m 无关', []],
  ['没有', []],
])('%s', (text, latin) => {
  const pieces = splitLatin(text);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.flatMap((piece) => (piece.latin ? [piece.text] : []))).toEqual(latin);
});
