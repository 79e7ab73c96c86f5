import { expect, test } from 'vitest';
import type { CorpusLine } from './collection.ts';
import { misplacedSections } from './misplaced-sections.ts';

const section = (text: string): CorpusLine => ({
  text,
  expected: [{ unit: 'section', n: /^\d+\p{L}*/u.exec(text)?.[0] ?? '' }],
  outOfScope: null,
});
const heading: CorpusLine = {
  text: 'Part 2',
  expected: [{ unit: 'heading', n: '' }],
  outOfScope: null,
};

test.each<[what: string, lines: CorpusLine[], misplaced: number[]]>([
  ['none of sections in order', [section('1. A'), section('2. B'), section('2A. C')], []],
  ['none where some are left out', [section('1. A'), section('4. B'), section('5. C')], []],
  ['a number that goes back', [section('1. A'), section('2. B'), section('1. C')], [2]],
  ['none that begin anew in a part', [section('1. A'), heading, section('1. B')], []],
  ['one ahead, and what follows', [section('1. A'), section('9. B'), section('2. C')], [1, 2]],
  ['a year', [section('1. A'), section('1963. It'), section('2. C')], [1]],
  ['words amid a sentence', [section('1. A'), section('9. of it'), section('2. C')], [1]],
  ['none of the next, whatever it begins with', [section('1. A'), section('2. of it')], []],
  [
    'lines of contents',
    [{ ...section('Contents'), expected: null }, ...['1. A', '2. B', '1. A', '2. B'].map(section)],
    [1, 2],
  ],
  [
    'a number that stood, among others that are none',
    ['9. A', '20. B', '9. C', '10. D', '20. E'].map(section),
    [1, 2],
  ],
  ['a day', [section('1. A'), section('3.'), { ...heading, text: '-4-1960' }], [1]],
])('misplaced sections: %s', (_, lines, misplaced) => {
  expect([...misplacedSections(lines).keys()].sort()).toEqual(misplaced);
});
