import { describe, expect, test } from 'vitest';
import { type ArchivePage, relativeFolder, relativeLink, relativeUrls } from './relative-link.ts';

const FILES = new Set([
  'index.html',
  'notes/index.html',
  'decision/index.html',
  'sources/report/index.html',
  'fonts/a.woff2',
  '法/a b.txt',
]);
const place = (path: string, base = '/'): ArchivePage => ({
  path,
  base,
  site: `https://a.example${base}`,
  has: (file) => FILES.has(file),
});

test.each([
  // written, on the page, in the archive
  ['/', 'index.html', 'index.html'],
  ['/', 'sources/report/index.html', '../../index.html'],
  ['/#sources', 'decision/index.html', '../index.html#sources'],
  ['/notes/?kind=fact', 'index.html', 'notes/index.html?kind=fact'],
  [
    '/decision/?hl=a%20b&#38;note=x#c1',
    'notes/index.html',
    '../decision/index.html?hl=a%20b&#38;note=x#c1',
  ],
  ['/decision/#c1', 'decision/index.html', '../decision/index.html#c1'],
  ['/fonts/a.woff2', 'sources/report/index.html', '../../fonts/a.woff2'],
  ['/%E6%B3%95/a%20b.txt', 'index.html', '%E6%B3%95/a%20b.txt'],
  ['../', 'sources/report/index.html', 'https://a.example/sources/'],
  ['../../decision/', 'sources/report/index.html', '../../decision/index.html'],
  ['..', 'decision/index.html', '../index.html'],
  ['./', 'decision/index.html', '../decision/index.html'],
  ['index.html', 'decision/index.html', '../decision/index.html'],
  // what stays
  ['#c1', 'decision/index.html', '#c1'],
  ['?view=gists', 'decision/index.html', '?view=gists'],
  ['', 'decision/index.html', ''],
  ['https://b.example/x/', 'index.html', 'https://b.example/x/'],
  ['//b.example/x/', 'index.html', '//b.example/x/'],
  ['mailto:a@b.example', 'index.html', 'mailto:a@b.example'],
  ['data:font/woff2;base64,AA', 'index.html', 'data:font/woff2;base64,AA'],
  // what is on the site alone
  ['/downloads/all.zip', 'notes/index.html', 'https://a.example/downloads/all.zip'],
  ['/%zz', 'index.html', 'https://a.example/%zz'],
])('%s on %s leads to %s', (value, page, wanted) => {
  expect(relativeLink(value, place(page))).toBe(wanted);
});

describe('under a path of its host', () => {
  test.each([
    ['/x/y/', 'index.html', 'index.html'],
    ['/x/y', 'notes/index.html', '../index.html'],
    ['/x/y/decision/?a=b#c1', 'sources/report/index.html', '../../decision/index.html?a=b#c1'],
    ['/other/', 'index.html', 'https://a.example/other/'],
  ])('%s on %s leads to %s', (value, page, wanted) => {
    expect(relativeLink(value, place(page, '/x/y/'))).toBe(wanted);
  });

  test('a folder keeps its slash', () => {
    expect(relativeFolder('/x/y/pagefind/', place('search/index.html', '/x/y/'))).toBe(
      '../pagefind/',
    );
  });
});

test('style sheets lead to their files from where they are, in either quotation marks or none', () => {
  const css = `a{src:local("A"),url(/fonts/a.woff2) format("woff2"),url("/fonts/a.woff2"),url( '/fonts/a.woff2' ),url(data:x)}`;
  expect(relativeUrls(css, place('notes/index.html'))).toBe(css.replaceAll('/fonts/', '../fonts/'));
});
