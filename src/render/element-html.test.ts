import { expect, test } from 'vitest';
import { annotatedHtml, paragraphHtml, summaryHtml } from './element-html.ts';

const part = (html: string) => ({ html, text: html });
const summary = { ...part('<p>All.</p>'), gist: part('<p>Short.</p>'), sentences: [] };

test.each([
  ['its text', { html: '一', digest: part('<p>One</p>') }, '一'],
  ['its digest where there is no text', { html: null, digest: part('<p>One</p>') }, '<p>One</p>'],
  ['nothing where there is neither', { html: null, digest: null }, null],
])('a paragraph’s element holds %s', (_, paragraph, html) => {
  expect(paragraphHtml(paragraph)).toBe(html);
});

test.each([
  [
    'the gist, then the summary',
    'c1',
    summary,
    '<div class="gist"><p>Short.</p></div>\n<p>All.</p>',
  ],
  ['the summary alone', 'c1', { ...summary, gist: null }, '<p>All.</p>'],
  ['no paragraph in a heading', 'title', { ...summary, gist: null }, 'All.'],
  ['nothing', 'c1', null, null],
])('a summary part’s element holds %s', (_, anchor, given, html) => {
  expect(summaryHtml({ anchor, summary: given })).toBe(html);
});

test('a note stands on the summary part, or on the paragraph', () => {
  const paragraph = { anchor: 'c1', html: '一', digest: null, summary: { ...summary, gist: null } };
  expect([annotatedHtml(paragraph, 'summary'), annotatedHtml(paragraph, 'text')]).toEqual([
    '<p>All.</p>',
    '一',
  ]);
});
