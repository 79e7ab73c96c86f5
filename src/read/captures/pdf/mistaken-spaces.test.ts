import { expect, test } from 'vitest';
import { madeUpGlyphs } from './made-up-glyphs.ts';
import { mistakenSpaces } from './mistaken-spaces.ts';

const TANWIN = '\u064b';

const found = (drawn: readonly (readonly [text: string, u0: number, u1: number])[]) => {
  const glyphs = madeUpGlyphs(drawn);
  const spaces = mistakenSpaces(glyphs);
  return glyphs.flatMap((glyph, i) => (spaces.has(glyph) ? [i] : []));
};

test('a vowel sign between words is their white space, where it stands over no letter', () => {
  expect(
    found([
      ['ل', 0, 3],
      ['ب', 3, 6],
      [TANWIN, 6, 8.8],
      ['ح', 8.8, 13],
      ['ا', 13, 15],
      [TANWIN, 15, 15],
    ]),
  ).toEqual([2]);
});

test('it is left where its letters have white space of another width', () => {
  expect(
    found([
      ['ل', 0, 3],
      ['', 3, 8],
      ['ب', 8, 11],
      [TANWIN, 11, 13.8],
      ['ح', 13.8, 18],
    ]),
  ).toEqual([]);
});

test('it is left where it stands over letters elsewhere, or is rare', () => {
  expect(
    found([
      ['ا', 0, 3],
      [TANWIN, 0.2, 3],
      ['ب', 3, 6],
      [TANWIN, 6, 8.8],
      ['ح', 8.8, 13],
    ]),
  ).toEqual([]);
  const letters = Array.from({ length: 40 }, (_, i) => ['ب', 5 * i, 5 * i + 5] as const);
  expect(found([...letters, [TANWIN, 200, 202.8]])).toEqual([]);
});
