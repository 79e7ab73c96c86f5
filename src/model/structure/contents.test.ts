import { expect, test } from 'vitest';
import { contentsIn } from './contents.ts';

const markOf = (text: string) => {
  const [whole = '', word = '', n = ''] = /^(part|chapter|article) (\d+) ?/i.exec(text) ?? [];
  const unit = word.toLowerCase();
  const rank = { part: 1, chapter: 2 }[unit] ?? null;
  return unit ? { name: `${unit} ${n}`, rank, words: text.slice(whole.length) } : null;
};

test.each<[what: string, texts: string[], range: [number, number] | null]>([
  ['none without a heading', ['Chapter 1', 'Article 1', 'Words.'], null],
  [
    'to the line that the first one stands again in',
    ['Contents', 'Chapter 1 Fog', 'Chapter 2 Mist', 'Chapter 1 Fog', 'Article 1'],
    [0, 2],
  ],
  [
    'with dots and pages, which the text does not have',
    ['Contents', 'Chapter 1 Fog ..... 3', 'Chapter 2 Mist\t9', 'Chapter 1 Fog', 'Article 1'],
    [0, 2],
  ],
  [
    'with sections that begin anew in each part',
    [
      'Contents',
      'Part 1 Fog',
      'Chapter 1',
      'Part 2 Mist',
      'Chapter 1',
      'Part 1 Of fog',
      'Chapter 1',
    ],
    [0, 4],
  ],
  ['of articles, after words', ['Words.', 'Contents', 'Article 1 A', 'Article 1 B'], [1, 2]],
  [
    'after the sentence that announces it',
    ['The table of contents is as follows:', 'Chapter 1 A', 'Chapter 2 B', 'Chapter 1 A'],
    [1, 2],
  ],
  [
    'whose numbers stand after the titles',
    ['Contents', 'Fog 1', 'Mist 2', 'Article 1 Fog', 'Article 2 Mist'],
    [0, 2],
  ],
  [
    'that list no articles, to the first with words below it',
    ['Contents', 'Part 1 Fog', 'Part 2 Mist', 'Fog and so on', 'Article 1', 'It is grey.'],
    [0, 3],
  ],
  [
    'an entry of which is two lines with its number',
    ['Contents', 'Part 1', 'Part 1 Fog', 'Part 2 Mist', 'Part 1 Fog', 'Part 2 Mist'],
    [0, 3],
  ],
  [
    'that is one line of titles and dots',
    ['Contents', `Part 1 Fog ${'. Mist ..... 3'.repeat(20)}`, 'Part 1 Fog', 'Article 1'],
    [0, 1],
  ],
  ['whose numbers never stand again', ['Contents', 'Chapter 1', 'Chapter 2', 'Words'], [0, 2]],
])('a table of contents is found %s', (_, texts, range) => {
  expect(contentsIn(texts, markOf, (text) => /^\(a\)/.test(text))).toEqual(range);
});
