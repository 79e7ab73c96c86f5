import { expect, test } from 'vitest';
import { combineMarks } from './combine-marks.ts';
import { madeUpGlyphs } from './made-up-glyphs.ts';

type Drawn = readonly (readonly [text: string, u0: number, u1: number])[];

const combined = (drawn: Drawn) => combineMarks(madeUpGlyphs(drawn)).map(({ text }) => text);

test.each<[string, Drawn, string[]]>([
  [
    'an accent over the letter before it',
    [
      ['r', 0, 4],
      ['o', 4, 9],
      ['\u0302', 5, 8],
      ['l', 9, 11],
    ],
    ['r', 'o\u0302', 'l'],
  ],
  [
    'a vowel sign of a word that is drawn from the left, though its letters run from the right',
    [
      ['ل', 0, 2.5],
      ['ب', 2.5, 5],
      ['\u064e', 5.2, 5.2],
      ['ح', 5, 10],
    ],
    ['ل', 'ب', 'ح\u064e'],
  ],
  [
    'a vowel sign of a word that is drawn from the right',
    [
      ['ح', 5, 10],
      ['\u064e', 7, 7],
      ['ب', 2.5, 5],
      ['ل', 0, 2.5],
    ],
    ['ح\u064e', 'ب', 'ل'],
  ],
  [
    'two signs over one letter',
    [
      ['ל', 0, 3],
      ['\u05bc', 3.4, 3.4],
      ['\u05b4', 3.5, 3.5],
      ['ב', 3, 7],
    ],
    ['ל', 'ב\u05bc\u05b4'.normalize('NFC')],
  ],
])('a mark goes to its letter: %s', (_, drawn, texts) => {
  expect(combined(drawn)).toEqual(texts);
});
