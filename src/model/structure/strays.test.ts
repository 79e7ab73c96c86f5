import { expect, test } from 'vitest';
import { kindsOf } from './kinds.ts';
import { prc } from './schemes/prc.ts';
import { straysIn } from './strays.ts';

test.each<[what: string, heads: string[], strays: number[]]>([
  ['none of articles in order', ['第一条', '第二条', '第三条'], []],
  [
    'a number that the articles go on after as if it were not there',
    ['第一条', '第九条', '第二条', '第三条'],
    [1],
  ],
  ['none where one is left out', ['第一条', '第三条', '第四条'], []],
  ['none where one stands twice', ['第一条', '第一条', '第二条'], []],
  ['none of what is inserted', ['第一条', '第一条之一', '第一条之二', '第二条'], []],
  ['a number before the first', ['第五条', '第一条', '第二条'], [0]],
  [
    'a number that is next, and stands again after what was inserted before it',
    ['第三条', '第四条', '第三条之一', '第四条'],
    [1],
  ],
  [
    'a number that stood before what was inserted after it',
    ['第三条', '第三条之一', '第三条', '第四条'],
    [2],
  ],
  ['a last number that stood before', ['第七条', '第八条', '第七条'], [2]],
  ['none of a last number that goes back to none', ['第七条', '第八条', '第二条'], []],
  [
    'none of articles that begin anew in an annex',
    ['第一条', '第二条', '附件一', '第一条', '第二条'],
    [],
  ],
])('strays: %s', (_, heads, strays) => {
  const lines = heads.map((head) => ({
    text: head.startsWith('附') ? head : `${head}　船舶挂旗。`,
    role: 'text' as const,
  }));
  const texts = lines.map(({ text }) => text);
  expect([...straysIn(kindsOf(lines, prc), texts)]).toEqual(strays);
});
