import { expect, test } from 'vitest';
import { follows, NUMERALS, type NumeralSystem } from './numerals.ts';

test.each<[NumeralSystem, written: string, n: string | null, order?: number[]]>([
  ['decimal', '12', '12', [12]],
  ['decimal', '１２', '12', [12]],
  ['decimal', '٢', '2', [2]],
  ['decimal', '二十一', '21', [21]],
  ['decimal', '廿一', '21', [21]],
  ['decimal', '一二三', '123', [123]],
  ['decimal', '0', null],
  ['decimal', 'x', null],
  ['branching', '七之一', '7-1', [7, 1]],
  ['branching', '三の二', '3-2', [3, 1]],
  ['branching', '三の二の三', '3-2-3', [3, 1, 2]],
  ['branching', '2의2', '2-2', [2, 1]],
  ['branching', '12-1', '12-1', [12, 1]],
  ['branching', '7A', '7A', [7, 1]],
  ['branching', '7a', '7a', [7, 1]],
  ['branching', '7 bis', '7 bis', [7, 1]],
  ['branching', '2° ter', '2 ter', [2, 2]],
  ['branching', 'premier', '1', [1]],
  ['branching', '1er', '1', [1]],
  ['branching', 'Zweiter', '2', [2]],
  ['branching', 'IV', 'IV', [4]],
  ['branching', '٣', '3', [3]],
  ['branching', 'abc', null],
  ['coded', 'L. 12-3', 'L. 12-3', [76, 12, 3]],
  ['coded', 'R* 4', 'R. 4', [82, 4]],
  ['coded', '12', null],
  ['lower', 'c', 'c', [3]],
  ['lower', 'aa', 'aa', [27]],
  ['lower', 'aA', 'aA', [1, 1]],
  ['upper', 'C', 'C', [3]],
  ['roman', 'iv', 'iv', [4]],
  ['roman', 'iiv', null],
  ['upperRoman', 'XII', 'XII', [12]],
  ['upperRoman', 'xii', null],
  ['double', 'bb', 'bb', [2]],
  ['triple', 'ccc', 'ccc', [3]],
  ['upperDouble', 'BB', 'BB', [2]],
  ['iroha', 'ハ', '3', [3]],
  ['hangul', '나', '2', [2]],
  ['circled', '②', '2', [2]],
])('%s reads “%s” as %s', (system, written, n, order) => {
  expect(NUMERALS[system](written)).toEqual(n === null ? null : { n, order });
});

test.each<[before: number[], number: number[], how: 'next' | 'later' | null]>([
  [[1], [2], 'next'],
  [[1], [3], 'later'],
  [[2], [2], null],
  [[3], [2], null],
  [[7], [7, 1], 'next'],
  [[7], [7, 2], 'later'],
  [[7, 1], [7, 2], 'next'],
  [[7, 2], [8], 'next'],
  [[7], [8, 1], 'later'],
])('%j is followed by %j: %s', (before, number, how) => {
  expect(follows(before, number)).toBe(how);
});
