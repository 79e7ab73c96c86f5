import { expect, test } from 'vitest';
import { mainLevelOf } from './main-level.ts';
import type { Scheme } from './scheme.ts';
import { acts } from './schemes/acts.ts';
import { prc } from './schemes/prc.ts';

test.each<[what: string, scheme: Scheme, texts: string[], unit: string | null, score: number]>([
  ['articles that count up', prc, ['第一条　甲。', '第二条　乙。'], 'article', 2],
  [
    'articles, whose clauses are its lists',
    prc,
    ['第一条　甲：', '一、乙。', '第二条　丙：', '一、丁。'],
    'article',
    2,
  ],
  ['clauses, where there are no articles', prc, ['一、甲。', '二、乙。', '三、丙。'], 'clause', 3],
  [
    'clauses, which quote one article',
    prc,
    ['一、甲。', '第七条　乙。', '二、丙。', '三、丁。'],
    'clause',
    3,
  ],
  [
    'a word before bare numbers',
    acts,
    ['Section 1. A', '1. B', '2. C', '3. D', 'Section 2. E'],
    'section',
    2,
  ],
  ['bare numbers, where there is no word', acts, ['1. Fog', '2. Mist', '3. Haze'], 'section', 0.3],
  ['none without numbers', acts, ['Fog', 'Mist'], null, 0],
])('a text counts through %s', (_, { articles }, texts, unit, score) => {
  const main = mainLevelOf(articles, texts);
  expect(main.level?.unit ?? null).toBe(unit);
  expect(main.score).toBeCloseTo(score);
});
