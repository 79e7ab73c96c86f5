import { describe, expect, test } from 'vitest';
import { didYouMean, isOneLetterOff } from './did-you-mean.ts';
import { excerpt } from './excerpt.ts';
import { readPinyin } from './pinyin.ts';
import { holds, parseQuery, readAsPinyin } from './query.ts';
import { indexPinyin, indexText } from './record.ts';
import { type SearchTables, VARIANTS } from './tables.ts';

const tables: SearchTables = {
  traditional: { 強: '强', 勞: '劳', 動: '动' },
  syllables: { qiang: '强抢', po: '迫', lao: '劳老', dong: '动东', xi: '西', xian: '先', an: '安', lv: '律' },
  variants: VARIANTS,
};

test('what is indexed has Han characters in pairs, and one spelling', () => {
  expect(indexText('支持enterprises受制裁，“強迫”。', tables)).toBe('支持 持 enterprises 受制 制裁 裁 ，“ 强迫 迫 ”。');
  expect(indexText('Uygur labor, in the centre.', tables)).toBe('uyghur labour, in the centre.');
  expect(
    indexPinyin('强迫，劳动', (text) =>
      [...text].map((char) => ({ 强: 'qiang', 迫: 'po', 劳: 'lao', 动: 'dong' })[char] ?? null),
    ),
  ).toBe('0qiang0po 0po 0lao0dong 0dong');
});

describe('parseQuery', () => {
  const asked = (query: string) => parseQuery(query, tables).map((part) => part.asked);
  test.each([
    ['强迫劳动', ['"强迫 迫劳 劳动"']],
    ['《劳动法》、长臂', ['"劳动 动法"', '"长臂"']],
    ['“强迫劳动”', ['"强迫 迫劳 劳动"']],
    ['long-arm jurisdiction', ['long-arm jurisdiction']],
    ['"legal aid" enterprises', ['"legal aid"', 'enterprises']],
    ['US 制裁', ['"制裁"', 'US']],
    ['法', ['法']],
    ['', []],
    ['“”、。!?', []],
    ['"unbalanced', ['unbalanced']],
    ['.*[(', []],
    ['<script>', ['script']],
    ['\ud800', []],
    ['強迫勞動', ['"强迫 迫劳 劳动"']],
    ['Uygur labor', ['uyghur labour']],
    ['“forced labor”', ['"forced labour"']],
    ['😀', []],
  ])('%j', (query, parts) => {
    expect(asked(query)).toEqual(parts);
  });
  test('reads the beginning of an endless query', () => {
    expect(asked('a'.repeat(10_000))[0]).toHaveLength(400);
  });
});

describe('excerpt', () => {
  const shown = (text: string, query: string, length = 40) =>
    excerpt(
      text,
      parseQuery(query, tables).map(({ pattern }) => pattern),
      length,
    )
      .pieces.map(({ text: words, hit }) => (hit ? `[${words}]` : words))
      .join('');
  test('marks the whole phrase', () => {
    expect(shown('实行“长臂管辖”，严重违反', '长臂管辖')).toBe('实行“[长臂管辖]”，严重违反');
  });
  test('marks English stems', () => {
    expect(shown('its enterprises, an enterprise', 'enterprises')).toBe('its [enterprises], an [enterprise]');
  });
  test('cuts around the first hit', () => {
    expect(shown(`${'前'.repeat(100)}中${'后'.repeat(100)}`, '中', 20)).toMatch(/^… 前+\[中\]后+ …$/);
  });
  test('without a hit is the beginning', () => {
    expect(excerpt('abc', ['x'], 10)).toEqual({ pieces: [{ text: 'abc', hit: false }], hits: 0 });
  });
});

test('a phrase must stand as written in one of the texts', () => {
  expect(holds(['甲乙，丙'], parseQuery('乙丙', tables))).toBe(false);
  expect(holds(['甲', '乙丙'], parseQuery('乙丙', tables))).toBe(true);
});

describe('pinyin', () => {
  test.each([
    ['qiangpo laodong', ['qiang po lao dong']],
    ['qiǎngpò láodòng', ['qiang po lao dong']],
    ['qiangpolaodong', ['qiang po lao dong']],
    ['qiang po', ['qiang po']],
    ["xi'an", ['xi an']],
    ['xian', ['xi an']],
    ['lǜ', ['lv']],
    ['dong', []],
    ['dōng', ['dong']],
    ['sanctions', []],
    ['', []],
  ])('%j is read as %j', (written, readings) => {
    expect(readPinyin(written, tables.syllables).map((reading) => reading.join(' '))).toEqual(readings);
  });
  test('marks the characters so read', () => {
    const [reading] = readAsPinyin(parseQuery('qiangpo', tables), tables);
    expect(excerpt('所谓强迫', reading?.map(({ pattern }) => pattern) ?? [], 10).pieces).toEqual([
      { text: '所谓', hit: false },
      { text: '强迫', hit: true },
    ]);
  });
});

describe('did you mean', () => {
  test.each([
    ['sanctions', 'sanctons', true],
    ['sanctions', 'sancttions', true],
    ['sanctions', 'sanctipns', true],
    ['sanctions', 'sanctinos', true],
    ['sanctions', 'sanctions', false],
    ['sanctions', 'sanctned', false],
  ])('%s, %s: one letter off %s', (a, b, off) => {
    expect(isOneLetterOff(a, b)).toBe(off);
  });
  test('offers words of the corpus for words of six letters or more', () => {
    expect(didYouMean('forced jurisdction lab', ['jurisdiction', 'labour', 'forced'])).toBe('forced jurisdiction lab');
    expect(didYouMean('jurisdiction', ['jurisdiction'])).toBeNull();
  });
});
