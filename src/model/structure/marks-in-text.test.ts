import { expect, test } from 'vitest';
import { marksInText, pageNamed } from './marks-in-text.ts';

test.each([
  ['The boats […] were mended.', ['gap […]']],
  ['The boats [...] were [. . .] mended [......].', ['gap [...]', 'gap [. . .]', 'gap [......]']],
  ['Signed by [illegible], master.', ['illegible [illegible]']],
  ['Gezeichnet [Unleserlich].', ['illegible [Unleserlich]']],
  ['The lower half [damaged] and [gap: two lines].', ['gap [damaged]', 'gap [gap: two lines]']],
  ['港务局□□□船主〔缺〕', ['illegible □□□', 'gap 〔缺〕']],
  ['船□三只【字迹不清】', ['illegible □', 'illegible 【字迹不清】']],
  ['□ 是　□ 否', []],
  [
    'the end of it [p. 12] and on [fol. 3r] [第5页]',
    ['pageBreak [p. 12]', 'pageBreak [fol. 3r]', 'pageBreak [第5页]'],
  ],
  ['An ellipsis… is none, nor is [sic], [1], (…) or [the gap in the wall].', []],
  ['', []],
])('“%s” has the marks %j', (text, expected) => {
  expect(marksInText(text).map(({ kind, range }) => `${kind} ${text.slice(...range)}`)).toEqual(
    expected,
  );
});

test.each([
  ['[p. 12]', '12'],
  ['— 7 —', '7'],
  ['[fol. 3r]', '3r'],
  ['第十页', null],
])('“%s” names the page %j', (mark, page) => expect(pageNamed(mark)).toBe(page));
