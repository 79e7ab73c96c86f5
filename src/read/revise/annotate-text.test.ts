import { expect, test } from 'vitest';
import { readSourceFile } from '../remark/plugins.ts';
import { annotateText } from './annotate-text.ts';

test.each([
  ['words', 'A boat in danger.', [[7, 16]], 'A boat [in danger][^n0].'],
  ['all', 'Boats', [[0, 5]], '[Boats][^n0]'],
  [
    'one within the other',
    'A boat in danger.',
    [
      [2, 16],
      [10, 16],
    ],
    'A [boat in [danger][^n1]][^n0].',
  ],
  [
    'the same words twice',
    'A boat.',
    [
      [2, 6],
      [2, 6],
    ],
    'A [[boat][^n1]][^n0].',
  ],
  [
    'one after the other',
    'ab',
    [
      [0, 1],
      [1, 2],
    ],
    '[a][^n0][b][^n1]',
  ],
  ['before a bracket', 'f(x) is', [[0, 1]], '[f][^n0]\\(x) is'],
  ['after an exclamation mark', 'No!way', [[3, 6]], 'No\\![way][^n0]'],
  ['a caret', 'x ^2 y', [[2, 4]], 'x [\\^2][^n0] y'],
  ['a colon', 'Note: this', [[0, 4]], '[Note][^n0]\\: this'],
  ['markup', '*a* [b] _c_', [[4, 7]], '\\*a\\* [\\[b\\]][^n0] \\_c\\_'],
  ['a number with which a list would begin', '1. The master', [[3, 6]], '1\\. [The][^n0] master'],
  [
    'lines of verse',
    'one\n- two',
    [
      [0, 3],
      [6, 9],
    ],
    '[one][^n0]\n\\- [two][^n1]',
  ],
] as const)('%s', (_, text, ranges, expected) => {
  const written = annotateText(
    text,
    ranges.map((range, i) => ({ note: `n${i}`, range })),
  );
  expect(written).toBe(expected);
  const definitions = ranges.map((_, i) => `[^n${i}]: **Context.** x`).join('\n');
  const { data, messages } = readSourceFile({
    path: 'x.mdx',
    value: `${written}\n\n${definitions}\n`,
    role: 'text',
    sourceId: 'x',
    lang: 'en',
  });
  expect(messages.map(String)).toEqual([]);
  expect(
    data.textBlocks?.map((block) => [block.text, block.spans.map(({ range }) => range)]),
  ).toEqual([[text, ranges]]);
});
