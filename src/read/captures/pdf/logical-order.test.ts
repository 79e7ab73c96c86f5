import { expect, test } from 'vitest';
import { bracketsAreTurned, inLogicalOrder, isRightToLeft, withBrackets } from './logical-order.ts';

const read = (fromLeft: string, isAmong = false) =>
  inLogicalOrder(
    [...fromLeft].map((text) => ({ text })),
    isAmong,
  )
    .map(({ text }) => text)
    .join('');

const turned = (text: string) => [...text].reverse().join('');

test.each([
  ['from left to right alone', 'ropes, 3 of them', 'ropes, 3 of them'],
  ['from right to left alone', turned('חבל ארוך'), 'חבל ארוך'],
  ['a number in it', `${turned(' שנים')}15${turned('לפני ')}`, 'לפני 15 שנים'],
  [
    'words of the other direction in it',
    `${turned(' חדש מאוד')}Hawser 2${turned('חבל ')}`,
    'חבל Hawser 2 חדש מאוד',
  ],
  [
    'a number in digits of its own script',
    `${turned(' بود')}۱۹۱۲${turned('سال ')}`,
    'سال ۱۹۱۲ بود',
  ],
  [
    'two numbers parted by a full stop',
    `${turned(' חבלים')}16 .1912${turned('בשנת ')}`,
    'בשנת 1912. 16 חבלים',
  ],
  ['a number with a point', `${turned(' מטר')}16.5${turned('חבל של ')}`, 'חבל של 16.5 מטר'],
  [
    'a number after Latin words, and another',
    `${turned(' חדש')}Hawser 2 16${turned('חבל ארוך ')}`,
    'חבל ארוך Hawser 2 16 חדש',
  ],
  ['a number set above the line', `¹⁴ ${turned('חבל ארוך')}`, 'חבל ארוך ¹⁴'],
  [
    'words from right to left in a line of the other',
    `The word ${turned('חבל')} means rope.`,
    'The word חבל means rope.',
  ],
])('a line is read in its order: %s', (_, fromLeft, order) => {
  expect(read(fromLeft)).toBe(order);
});

test('a line with more Latin letters is read as the others around it', () => {
  const fromLeft = `${turned(' חדש')}A long hawser${turned('חבל ')}`;
  expect(read(fromLeft)).toBe('חדש A long hawser חבל');
  expect(read(fromLeft, true)).toBe('חבל A long hawser חדש');
});

test('the direction of a text is that of most of its letters', () => {
  expect(isRightToLeft('חבל ארוך Hawser')).toBe(true);
  expect(isRightToLeft('The word חבל means rope')).toBe(false);
});

test('brackets that are given as they look are turned about, single ones as the others', () => {
  const lines = [
    { text: 'חבל )ארוך(', brackets: [4, 9] },
    { text: 'חבל )ארוך', brackets: [4] },
  ];
  expect(bracketsAreTurned(lines)).toBe(true);
  expect(lines.map((line) => withBrackets(line, true))).toEqual(['חבל (ארוך)', 'חבל (ארוך']);
});
