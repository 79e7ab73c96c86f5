import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/model/capture/reading.ts';
import { textReader } from '../../../src/read/captures/text/text-reader.ts';
import { type ImportOptions, PLAIN_LINES } from './options.ts';
import { planImport } from './plan.ts';
import { reportOf } from './report.ts';

const OPTIONS: ImportOptions = {
  ...PLAIN_LINES,
  files: [],
  idFor: (name) => name,
  lang: 'en',
  kind: null,
  rights: 'licensed',
  evidence: 'Made up',
  paragraphs: null,
};
const READING: Reading = {
  lines: [
    { text: '- Home', leftOut: { rule: 'navigation', why: 'the site’s navigation' } },
    { text: '' },
    { text: '- <Knots>', leftOut: { rule: 'navigation', why: 'the site’s navigation' } },
    { text: '' },
    { text: 'Keeping ropes', isTitle: true, at: 'page 3' },
    { text: '' },
    { text: 'By Ida Quay' },
    { text: '' },
    { text: 'Ropes are kept dry & nobody may take one.' },
    { text: 'Not even the warden.' },
    { text: '' },
    { text: 'Wet ropes', heading: 3 },
    { text: '' },
    { text: 'They are hung over the long beam.' },
  ],
  paragraphs: 'stanzas',
  stripped: [],
  found: [{ field: 'author', value: '<Ida>\u202e', where: 'meta author' }],
  told: ['1 picture is described in words'],
  options: { encoding: 'utf-8' },
};
const report = (options = OPTIONS, reading = READING) =>
  reportOf([
    planImport(
      { file: '/tmp/ropes.html', bytes: new Uint8Array(), reader: textReader, reading },
      'ropes',
      options,
    ),
  ]);

/** Rows of the report: what each is, its lines with their numbers, and what is said of it. */
function rowsOf(html: string): string[] {
  const rows: string[] = [];
  visit(fromHtml(html), 'element', (row) => {
    if (row.tagName !== 'li' || row.properties.className === undefined) return;
    let words = '';
    visit(row, (node) => {
      if (node.type === 'element' && node.properties.dataN) words += ` ${node.properties.dataN}:`;
      if (node.type === 'element' && node.tagName === 'span') words += ' |';
      if (node.type === 'text') words += node.value;
    });
    rows.push(`[${(row.properties.className as string[]).join(' ')}]${words}`);
  });
  return rows;
}

describe('the report of an import', () => {
  test('has each line with its number, and what would be done with it', () => {
    expect(rowsOf(report())).toEqual([
      '[out] 1:- Home 3:- <Knots> |left out: the site’s navigation (navigation) --keep 1-3',
      '[text title] 5:Keeping ropes |#title Title titlepage 3',
      '[field] 7:By Ida Quay |byline',
      '[text] 9:Ropes are kept dry & nobody may take one. 10:Not even the warden. |#p1 ¶ 1',
      expect.stringMatching(/^\[text heading\] 12:Wet ropes \|#\S+ .*heading 3$/),
      expect.stringMatching(/^\[text\] 14:They are hung over the long beam\. \|#p/),
    ]);
  });

  test('follows the options of the editor', () => {
    const rows = rowsOf(report({ ...OPTIONS, keep: new Set([3]), strip: new Set([14]) }));
    expect(rows[0]).toContain('--keep 1');
    expect(rows).toContainEqual(expect.stringMatching(/^\[text\] 3:- <Knots> \|#p1/));
    expect(rows.at(-1)).toContain(
      '[out] 14:They are hung over the long beam. |left out: taken off by',
    );
  });

  test('says what the file says of itself, what is to be known and what to decide', () => {
    const untitled = { ...READING, lines: READING.lines.filter(({ isTitle }) => !isTitle) };
    const html = report({ ...OPTIONS, keep: new Set([1]), titleLine: 400 }, untitled);
    expect(html).toContain(
      '<b>author</b> <bdi>&#60;Ida&#62;U+202e</bdi> <small>meta author</small>',
    );
    expect(html).toContain('1 picture is described in words');
    expect(html).toContain('To decide');
  });

  test('runs nothing and asks for nothing', () => {
    const html = report();
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|<img|\son\w+=|url\(|https?:/);
  });
});
