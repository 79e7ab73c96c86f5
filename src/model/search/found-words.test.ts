import { describe, expect, test } from 'vitest';
import { findHits } from './excerpt.ts';
import { findWords, foundWords } from './found-words.ts';
import { parseQuery } from './query.ts';
import { VARIANTS } from './tables.ts';
import { tokensOf } from './tokens.ts';

const tables = {
  traditional: { 強: '强', 迫: '迫', 勞: '劳', 動: '动' },
  syllables: {},
  variants: VARIANTS,
};
const marked = (text: string, words: readonly string[]) =>
  findWords(text, words, tables).map((place) => text.slice(...place));

test.each([
  ['强迫劳动', '所谓“强迫劳动”，强迫、劳动，強迫勞動。', ['强迫劳动', '強迫勞動']],
  ['强迫 劳动', '强迫劳动，强迫、劳动，劳动。', ['强迫劳动', '强迫', '劳动', '劳动']],
  [
    'sanction',
    'Sanctions, sanctioned and a sanction; unsanctioned.',
    ['Sanctions', 'sanctioned', 'sanction'],
  ],
  ['500', 'in 2,500 of 500, and 500.5', ['500', '500.5']],
  ['harbour', 'Harbor, harbour and HARBOR', ['Harbor', 'harbour', 'HARBOR']],
  ['"a … b"', 'a … b, a x b, a b', ['a … b', 'a b']],
  ['people’s', "people's and people\u2019s", ["people's", 'people’s']],
])('what %j finds in %j is found again by what is told of it', (query, text, words) => {
  const { runs, phrase } = parseQuery(query, tables);
  const places = findHits(tokensOf(text, tables), phrase ? [phrase, ...runs] : runs);
  expect(places.map((place) => text.slice(...place))).toEqual(words);
  expect(findWords(text, foundWords([{ text, places }]))).toEqual(places);
});

describe('words are compared as the search compares them', () => {
  test.each([
    ['Urumqi', 'in Ürümqi', ['Ürümqi']],
    ["people's", 'the people’s court', ['people’s']],
    ['强迫劳动', '強迫勞動', ['強迫勞動']],
    ['co-operation', 'co\u00adoperation, co‑operation', ['co‑operation']],
    ['cooperation', 'co\u00adoperation', ['co\u00adoperation']],
    ['ＷＴＯ', 'the WTO', ['WTO']],
    ['wto', 'the ＷＴＯ', ['ＷＴＯ']],
    ['labor', 'Labour law', ['Labour']],
    ['law', 'lawful', []],
    ['制裁 ', '反制裁法', ['制裁']],
    ['，。', '强，。', []],
  ])('%j in %j', (word, text, found) => {
    expect(marked(text, [word])).toEqual(found);
  });
});

test('what is long is told by its ends, and found whole', () => {
  const text = `Before. ${'It urges those governments and parliaments to stop. '.repeat(8)}After it.`;
  const places: [number, number][] = [[8, text.indexOf(' After')]];
  const words = foundWords([{ text, places }]);
  expect(words).toHaveLength(1);
  expect(words[0]?.length).toBeLessThan(110);
  expect(findWords(text, words)[0]?.[0]).toBe(8);
});

test('an address is kept short enough for any server', () => {
  const text = Array.from({ length: 2000 }, (_, i) => `word${i}`).join(' ');
  const places = tokensOf(text, tables).map(({ from, to }): [number, number] => [from, to]);
  const words = foundWords([{ text, places }]);
  expect(words.length).toBeGreaterThan(100);
  expect(words.join('').length).toBeLessThanOrEqual(1500);
});
