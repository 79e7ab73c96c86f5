import { expect, test } from 'vitest';
import { cut, type Sized } from './cut.ts';

/** Paragraphs of size 1 by their anchors; `#` before one for each level of a heading. */
const text = (written: string): Sized[] =>
  written.split(' ').map((each) => {
    const [, level = '', anchor = '', size = '1'] = /^(#*)([\w-]+)(?::(\d+))?$/.exec(each) ?? [];
    return { anchor, heading: level.length || null, size: Number(size) };
  });
const run = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}`).join(' ');

test.each([
  ['fits one page: it stays whole', `#title ${run('p', 9)}`, 10, ''],
  ['has no divisions: it is cut in pages of one size', `#title ${run('p', 30)}`, 12, 'p1 p11 p21'],
  [
    'has divisions: it is cut where they begin, and what stands before stays on the first page',
    '#title preamble ##ch1 a1 a2 ##ch2 a3 a4 ##ch3 a5 a6',
    4,
    'ch1 ch2 ch3',
  ],
  [
    'has small divisions: neighbours stand together, on pages of about one size',
    '#title ##ch1 a1 ##ch2 a2 ##ch3 a3 ##ch4 a4 ##ch5 a5 ##ch6 a6',
    9,
    'ch1 ch4',
  ],
  [
    'has a large division: it is cut where lower ones begin',
    '#title ##ch1 a1 ##ch2 a2 ###d1 a3 a4 a5 ###d2 a6 a7 a8 ##ch3 a9',
    6,
    'ch1 ch2 d2 ch3',
  ],
  [
    'has a heading over a heading: the two are never parted',
    '#title ##part1 ###ch1 a1 a2 a3 ###ch2 a4 a5 a6 ##part2 ###ch3 a7 a8 a9',
    5,
    'part1 ch2 part2',
  ],
  [
    'has all under one heading over one heading: it is cut below them',
    '#title ##part1 ###ch1 ####d1 a1 a2 a3 ####d2 a4 a5 a6',
    6,
    'part1 d2',
  ],
  [
    'has provisions with items: one is not parted from what is below it',
    '#title art1 art1-i1 art1-i2 art2 art2-i1 art2-i2 art3 art3-i1 art3-i2',
    5,
    'art1 art2 art3',
  ],
  [
    'has a provision that is too large by itself: it is cut within',
    `#title art1 ${run('art1-i', 8)}`,
    5,
    'art1 art1-i5',
  ],
  [
    'has a paragraph that is too large: it has a page of its own',
    '#title p1 p2:30 p3',
    5,
    'p1 p2 p3',
  ],
  [
    'has too much before its first division: that is cut too',
    `#title ${run('p', 8)} ##ch1 a1 a2`,
    5,
    'p1 p5 ch1',
  ],
  [
    'has anchors that one folder would have on some disks: they begin no two pages',
    '#title p-a:5 p-A:5 con:5 p-b:5',
    6,
    'p-a p-b',
  ],
])('a text that %s', (_, written, most, begins) => {
  const paragraphs = text(written);
  expect(
    cut(paragraphs, most)
      .map((i) => paragraphs[i]?.anchor)
      .join(' '),
  ).toBe(begins);
});
