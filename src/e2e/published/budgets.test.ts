import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, test } from 'vitest';
import { buildPublished, builtPages, PROJECT } from '../project.ts';

// What a page costs before a reader does anything, in bytes and requests; never in time.
const DIST = join(PROJECT, 'dist');

/** Most that a page weighs over its own words, in bytes. */
const MARGIN = 20 * 1024;
/**
 * Pages that are over it, and what they are held to instead. On the resolution's 68 notes, some
 * 130 works cited and 25 sentences in three forms are some 3,500 elements; the search's script is
 * 14 KiB. The way to readers' own notes is 0.2 KB of a source's page. A page in two languages is 130
 * to 190 bytes heavier by its links to the other and their script; in Chinese by as much again and,
 * where it has much English, by the marks of that.
 */
const OVER: Record<string, number> = {
  '/resolution/': 29.3 * 1024,
  '/search/': 20.4 * 1024,
  '/zh-Hans/resolution/': 31.3 * 1024,
  '/zh-Hans/search/': 21 * 1024,
};

interface Built {
  readonly path: string;
  readonly html: string;
  readonly elements: readonly Element[];
  readonly words: string;
}
let pages: Built[];
beforeAll(() => {
  buildPublished();
  pages = builtPages(PROJECT).map((path) => {
    const html = readFileSync(join(DIST, path.replace(/\/$/, '/index.html')), 'utf8');
    const elements: Element[] = [];
    const tree = fromHtml(html);
    visit(tree, 'element', (element) => {
      elements.push(element);
    });
    const body = elements.find(({ tagName }) => tagName === 'body') as Element;
    return { path, html, elements, words: wordsOf(body).replace(/\s+/g, ' ') };
  });
});

/**
 * What can be read in a page, closed notes and folds too: its `textContent` without scripts and
 * styles, white space folded, and the numbers of notes, which are drawn.
 */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && ['script', 'style', 'template', 'noscript'].includes(node.tagName))
    return '';
  if (node.type === 'element' && [node.properties.className].flat().includes('n'))
    return String(node.properties.ariaLabel).slice(5);
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Addresses that a browser fetches with a page, before anything is done in it. */
function fetched({ elements }: Built): string[] {
  return elements.flatMap(({ tagName, properties: { rel, href, src } }) => {
    const needed =
      tagName === 'link' &&
      [rel].flat().some((each) => /^(?:stylesheet|icon|preload|modulepreload)$/.test(String(each)));
    const address = needed ? href : src;
    return typeof address === 'string' && !address.startsWith('data:') ? [address] : [];
  });
}

const gzipped = (data: string | Uint8Array) => gzipSync(data, { level: 9 }).length;

test('a page comes in one request, its sign in a second; the search page’s script is a third', () => {
  for (const page of pages) {
    const [sign, ...others] = fetched(page).sort(
      (a, b) => Number(b.endsWith('favicon.svg')) - Number(a.endsWith('favicon.svg')),
    );
    expect([page.path, sign]).toEqual([page.path, '/favicon.svg']);
    expect([page.path, others.length]).toEqual([page.path, page.path.endsWith('/search/') ? 1 : 0]);
  }
});

test('a page waits for nothing before it is drawn', () => {
  for (const { path, elements } of pages) {
    const blocking = elements.filter(
      ({ tagName, properties: { rel, src, type, async, defer } }) =>
        (tagName === 'link' && [rel].flat().includes('stylesheet')) ||
        (tagName === 'script' && src && type !== 'module' && !async && !defer),
    );
    expect([path, blocking.length]).toEqual([path, 0]);
  }
});

test('HTML, styles and scripts together are at most 20 KB over the page’s own words, gzipped', () => {
  for (const page of pages) {
    const files = fetched(page).filter((address) => /\.(?:css|js)$/.test(address));
    const bytes =
      gzipped(page.html) +
      files.reduce((sum, file) => sum + gzipped(readFileSync(join(DIST, file))), 0);
    expect
      .soft(bytes - gzipped(page.words), page.path)
      .toBeLessThanOrEqual(OVER[page.path] ?? MARGIN);
  }
});

test('nothing of search comes with a page', () => {
  for (const page of pages)
    expect([page.path, fetched(page).filter((address) => address.includes('/pagefind/'))]).toEqual([
      page.path,
      [],
    ]);
});
