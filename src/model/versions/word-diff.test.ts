import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

/** A comparison in one line: what is out in brackets, what is in in braces. */
const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ what, text }) => (what === 'same' ? text : what === 'out' ? `[${text}]` : `{${text}}`))
    .join('');

test.each([
  ['nothing', '港务局负责。', '港务局负责。', '港务局负责。'],
  ['a character put in', '报告时间。', '报告进港时间。', '报告{进港}时间。'],
  [
    'a word for another',
    'within sixty days.',
    'within thirty days.',
    'within [sixty]{thirty} days.',
  ],
  ['a number', 'a fine of 20 crowns', 'a fine of 50 crowns', 'a fine of [20]{50} crowns'],
  [
    'words taken out',
    'in the harbour, nor outside.',
    'in the harbour.',
    'in the harbour[, nor outside].',
  ],
  ['what is the same by chance', '没收其货物', '处以货款', '[没收其货物]{处以货款}'],
  [
    'a short word that stays between others',
    'register or moor the boat',
    'enter or leave the boat',
    '[register or moor]{enter or leave} the boat',
  ],
  ['all', '甲', '乙丙', '[甲]{乙丙}'],
  ['from nothing', '', 'New.', '{New.}'],
  ['to nothing', 'Old.', '', '[Old.]'],
  ['a combining mark', 'cafe\u0301 au', 'cafe au', '[cafe\u0301]{cafe} au'],
  ['Han beside Latin', '自1990年1月起', '自2005年3月起', '自[1990年1]{2005年3}月起'],
])('tells %s', (_, before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('is both texts to the letter', () => {
  const [before, after] = ['第一条\n甲乙  丙 d e—f', '第二条\n甲  丁丙 d g—f h'];
  const of = (what: 'in' | 'out') =>
    wordDiff(before, after)
      .filter((stretch) => stretch.what === 'same' || stretch.what === what)
      .map(({ text }) => text)
      .join('');
  expect([of('out'), of('in')]).toEqual([before, after]);
});

test('compares very long texts to an end', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `word${i % 700}`);
  const other = words.toSpliced(9_000, 40, 'else').toSpliced(15_000, 0, 'more');
  expect(wordDiff(words.join(' '), other.join(' ')).length).toBeGreaterThan(2);
});
