import { expect, test } from 'vitest';
import type { Range } from '../../../src/model/text/segment.ts';
import { tieSentences } from './tie-sentences.ts';

test.each<[string, [Range, string][], Range[], string[], boolean]>([
  [
    'a piece within each sentence',
    [
      [[0, 10], 'Ropes are tied.'],
      [[10, 20], 'Knots hold.'],
    ],
    [
      [0, 10],
      [10, 20],
    ],
    ['0 Ropes are tied.', '1 Knots hold.'],
    false,
  ],
  [
    'two pieces within one sentence',
    [
      [[0, 10], 'Ropes,'],
      [[10, 20], 'when wet, swell.'],
    ],
    [[0, 20]],
    ['0 Ropes,', '0 when wet, swell.'],
    false,
  ],
  [
    'two sentences within one piece',
    [[[0, 20], 'Ropes are tied. Knots hold.']],
    [
      [0, 10],
      [10, 20],
    ],
    ['0 Ropes are tied.', '1 Knots hold.'],
    false,
  ],
  [
    'one English sentence for two: parted where a clause ends',
    [[[0, 20], 'Ropes are tied, and knots hold.']],
    [
      [0, 10],
      [10, 20],
    ],
    ['0 Ropes are tied,', '1 and knots hold.'],
    true,
  ],
  [
    'a piece that nothing answers',
    [
      [[0, 10], 'Ropes are tied. Knots hold.'],
      [[10, 20], ''],
    ],
    [
      [0, 10],
      [10, 20],
    ],
    ['0 Ropes are tied.', '1 Knots hold.'],
    false,
  ],
])('%s', (_, pieces, sentences, expected, guessed) => {
  const answer = tieSentences(
    pieces.map(([range, words]) => ({ range, words })),
    sentences,
    'en',
  );
  expect(answer.tied.map(({ sentence, words }) => `${sentence} ${words}`)).toEqual(expected);
  expect(answer.guessed).toBe(guessed);
});
