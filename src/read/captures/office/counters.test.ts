import { expect, test } from 'vitest';
import { Counter, type ListLevel, partsOf } from './counters.ts';

const level = (format: string, text: string, more: Partial<ListLevel> = {}): ListLevel => ({
  format,
  parts: partsOf(text),
  start: 1,
  restart: null,
  legal: false,
  spaced: true,
  ...more,
});
const labels = (levels: ListLevel[], ...which: number[]) => {
  const counter = new Counter();
  return which.map((at) => counter.next(at, levels).text.trim()).join(' | ');
};

test.each<[string, ListLevel[], number[], string]>([
  [
    'a lower level begins anew under each higher one',
    [level('decimal', 'Article %1'), level('lowerLetter', '(%2)'), level('lowerRoman', '%1.%2.%3')],
    [0, 1, 1, 2, 0, 1, 2],
    'Article 1 | (a) | (b) | 1.b.i | Article 2 | (a) | 2.a.i',
  ],
  [
    'Chinese articles go on through the chapters where nothing restarts them',
    [
      level('chineseCountingThousand', '第%1章'),
      level('chineseCountingThousand', '第%2条', { restart: 0 }),
    ],
    [0, 1, 1, 0, 1],
    '第一章 | 第一条 | 第二条 | 第二章 | 第三条',
  ],
  [
    'a level restarts after the one that it names alone',
    [
      level('decimal', '%1'),
      level('lowerLetter', '%1.%2'),
      level('upperRoman', '%1.%2.%3', { restart: 1 }),
    ],
    [0, 1, 2, 2, 1, 2, 0, 1, 2],
    '1 | 1.a | 1.a.I | 1.a.II | 1.b | 1.b.III | 2 | 2.a | 2.a.I',
  ],
  [
    'a level that is skipped shows its first number',
    [level('decimal', '%1', { start: 3 }), level('decimal', '%1.%2')],
    [1, 1],
    '3.1 | 3.2',
  ],
  [
    'legal numbering is in figures throughout',
    [level('upperRoman', 'Article %1'), level('decimalZero', 'Section %1.%2', { legal: true })],
    [0, 1],
    'Article I | Section 1.01',
  ],
  ['bullets of every form are one', [level('bullet', '\uf0b7')], [0, 0], '- | -'],
])('%s', (_, levels, which, expected) => {
  expect(labels(levels, ...which)).toBe(expected);
});

test('a list that begins anew', () => {
  const counter = new Counter();
  const levels = [level('decimal', '%1)')];
  counter.next(0, levels);
  counter.next(0, levels);
  counter.restartAt(0, 7);
  expect(counter.next(0, levels).text).toBe('7) ');
});

test('a format that is not known is given in figures, and named', () => {
  expect(new Counter().next(0, [level('thaiCounting', '%1.')])).toEqual({
    text: '1. ',
    unknown: 'thaiCounting',
  });
});
