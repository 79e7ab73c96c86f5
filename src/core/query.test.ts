import { describe, expect, test } from 'vitest';
import { excerpt, holds, parseQuery, spaceHan } from './query.ts';

test('Han characters are set apart, other words are not', () => {
  expect(spaceHan('支持 enterprises受制裁')).toBe('支 持 enterprises 受 制 裁');
});

describe('parseQuery', () => {
  const asked = (query: string) => parseQuery(query).map((part) => part.asked);
  test.each([
    ['强迫劳动', ['"强 迫 劳 动"']],
    ['《劳动法》、长臂', ['"劳 动 法"', '"长 臂"']],
    ['“强迫劳动”', ['"强 迫 劳 动"']],
    ['long-arm jurisdiction', ['long-arm jurisdiction']],
    ['"legal aid" enterprises', ['"legal aid"', 'enterprises']],
    ['US 制裁', ['"制 裁"', 'US']],
    ['法', ['"法"']],
    ['', []],
    ['“”、。!?', []],
    ['"unbalanced', ['unbalanced']],
    ['.*[(', []],
    ['<script>', ['script']],
    ['\ud800', []],
  ])('%j', (query, parts) => {
    expect(asked(query)).toEqual(parts);
  });
  test('reads the beginning of an endless query', () => {
    expect(asked('a'.repeat(10_000))[0]).toHaveLength(400);
  });
});

describe('excerpt', () => {
  const shown = (text: string, query: string, length = 40) =>
    excerpt(text, parseQuery(query), length)
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
    expect(excerpt('abc', parseQuery('x'), 10)).toEqual({ pieces: [{ text: 'abc', hit: false }], hits: 0 });
  });
});

test('a phrase must stand as written in one of the texts', () => {
  expect(holds(['甲乙，丙'], parseQuery('乙丙'))).toBe(false);
  expect(holds(['甲', '乙丙'], parseQuery('乙丙'))).toBe(true);
});
