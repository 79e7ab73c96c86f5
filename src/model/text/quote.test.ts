import { describe, expect, test } from 'vitest';
import { findQuotation, quotations } from './quote.ts';

test('quotations are what stands between curly marks, nested marks included', () => {
  expect(quotations('He said “a ‘b’ c” and “d”.').map(({ words }) => words)).toEqual([
    'a ‘b’ c',
    'd',
  ]);
});

describe('findQuotation', () => {
  const place = (text: string, words: string) =>
    findQuotation(text, words).map(([from, to]) => text.slice(from, to));

  test.each([
    [
      'other quotation marks',
      'the "so-called \'act\'" here',
      'so-called ‘act’',
      ["so-called 'act"],
    ],
    ['other spaces', 'more\u00a0than\n  40 firms', 'than 40 firms', ['than\n  40 firms']],
    ['Chinese', '支持受制裁企业，受制裁企业要', '受制裁企业', ['受制裁企业', '受制裁企业']],
    ['only whole words', 'sanctions on action', 'action', ['action']],
    ['nothing else', 'legal services', 'legal aid', []],
  ])('finds words with %s', (_, text, words, found) => {
    expect(place(text, words)).toEqual(found);
  });
});
