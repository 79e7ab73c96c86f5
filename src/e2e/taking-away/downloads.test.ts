import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testUnless } from '../../fixtures/test-unless.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { formatSize } from '../../publish/fixity/fill-figures.ts';
import { openBrowser } from '../browser.ts';
import { EPUBCHECK, epubProblems } from '../epubcheck.ts';
import { buildPublished, makeEdition, PROJECT, runScript, serve } from '../project.ts';
import { either, spoken } from '../spoken.ts';

const { words, say } = spoken();
/** Where a page is kept, as its foot says. */
const kept = (file: string, chapter?: string) => {
  const { archive } = words.frame;
  return chapter
    ? say(words.frame.keptInBoth, { file, archive, chapter })
    : say(words.frame.kept, { file, archive });
};

// A made-up edition on a path of a host, as a reader with tools for TEI takes it away.
// BASE_URL is what Vitest sets for itself, and a build under it would take for its own.
const ENV = { BASE_URL: '/papers/', SITE_URL: 'https://a.example', BASE_PATH: '/papers/' };
let browser: Browser;
let page: Page;
let root: string;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  root = makeEdition();
  const { status, stderr } = runScript('build.ts', root, [], ENV);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // PDFs are printed of what is built, and published by the next build.
  expect(runScript('pdf.ts', root, [], ENV)).toMatchObject({ status: 0, stderr: '' });
  expect(runScript('build.ts', root, [], ENV)).toMatchObject({ status: 0, stderr: '' });
  browser = await openBrowser();
  site = await serve(root, ENV);
  page = await browser.newPage();
});
afterAll(async () => {
  site?.stop();
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

describe.each(['decision/', 'sources/report/'])('%s', (path) => {
  const links = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) =>
        all.map((link) => [link.getAttribute('type'), link.getAttribute('href')]),
      );

  test('names its other forms to machines and to readers alike, and each is there', async () => {
    await page.goto(`${site.url}/papers/${path}`);
    const named = await links('head link[rel="alternate"]');
    expect(named.map(([type]) => type)).toContain('application/tei+xml');
    // References to the work are named in the head too; readers find them where they cite.
    const forReaders = await links('p.alignment a');
    expect(forReaders).toEqual(named.filter(([, href]) => !href?.includes('/citation.')));
    expect(forReaders.length).toBeGreaterThanOrEqual(2);
    for (const [, href] of named)
      expect((await page.request.get(`${site.url}${href}`)).status()).toBe(200);
  });

  test('reads in TEI as it does on the page', async () => {
    await page.goto(`${site.url}/papers/${path}`);
    const read = await page.evaluate(async () => {
      const href =
        document.querySelector('link[type="application/tei+xml"]')?.getAttribute('href') ?? '';
      const xml = new DOMParser().parseFromString(
        await (await fetch(href)).text(),
        'application/xml',
      );
      const fold = (node: Node | null | undefined) =>
        (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
      const ids = [...document.querySelectorAll('.para, .summary')].map(({ id }) => id);
      return ids.map((id) => {
        const own = document.getElementById(id)?.cloneNode(true) as HTMLElement;
        for (const button of own.querySelectorAll('button')) button.remove();
        return { id, own: fold(own), tei: fold(xml.querySelector(`[*|id="${id}"]`)) };
      });
    });
    expect(read.length).toBeGreaterThan(2);
    for (const { id, own, tei } of read)
      expect({ id, words: tei.replaceAll(' ', '') }).toEqual({
        id,
        words: own.replaceAll(' ', ''),
      });
  });
});

test('addresses in the downloads are those of the site, on its path', () => {
  const report = readFileSync(join(root, 'dist/downloads/report/tei.xml'), 'utf8');
  expect(report).toContain('<idno type="URI">https://a.example/papers/sources/report/</idno>');
  expect(report).toContain('<ref target="https://a.example/papers/decision/#c1">');
});

describe('the page of downloads', () => {
  const written = () =>
    globSync(
      [
        'downloads/**/*',
        '**/index.md',
        'card/*.xhtml',
        'feed.xml',
        'llms.txt',
        'dts/index.jsonld',
        'ro-crate-metadata.json',
      ],
      { cwd: join(root, 'dist') },
    )
      .filter((file) => statSync(join(root, 'dist', file)).isFile() && !file.endsWith('index.html'))
      .map((file) => file.split(sep).join('/'));

  test('lists every file that is written, and no other, each once', async () => {
    await page.goto(`${site.url}/papers/downloads/`);
    const links = await page
      .locator('a[data-file]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.sort()).toEqual(
      written()
        .map((file) => `/papers/${file}`)
        .sort(),
    );
  });

  test('names the PDFs that were printed', () => {
    expect(written().filter((file) => file.endsWith('.pdf'))).toHaveLength(3);
  });

  test('says of each what it is for, its size and its checksum', async () => {
    await page.goto(`${site.url}/papers/downloads/`);
    const rows = await page.locator('tbody tr').evaluateAll((all) =>
      all.map((row) => ({
        file: row.querySelector('a')?.dataset.file ?? '',
        purpose: row.querySelector('th span')?.textContent ?? '',
        size: row.querySelector('[data-size-of]')?.textContent ?? '',
        sum: row.querySelector('[data-sha256-of]')?.textContent ?? '',
      })),
    );
    for (const { file, purpose, size, sum } of rows) {
      const bytes = readFileSync(join(root, 'dist', file));
      const own =
        file === 'downloads/manifest-sha256.txt' ? words.files.manifestUnsummed : sha256(bytes);
      expect({ file, sum }).toEqual({ file, sum: own });
      expect(purpose).toMatch(either(/^\p{Lu}.{15,}\.$/u, /^.{9,}。$/u));
      expect(size).toBe(formatSize(bytes.length));
    }
    expect(rows).toHaveLength(written().length);
  });

  test.each([
    ['', kept('index.html')],
    ['decision/', kept('decision/index.html', 'decision.xhtml')],
    ['sources/report/', kept('sources/report/index.html', 'report.xhtml')],
    ['about/', kept('about/index.html', 'about.xhtml')],
    ['search/', kept('search/index.html')],
  ])('is led to from the foot of /%s, which says where that page is kept', async (path, told) => {
    await page.goto(`${site.url}/papers/${path}`);
    const foot = page.locator('.foot p').last();
    expect(await foot.innerText()).toBe(told);
    expect(await foot.locator('a').getAttribute('href')).toBe('/papers/downloads/#edition');
    // Names of an archive's files stand in it as they are.
    const [chapter] = /[a-z]+\.xhtml/.exec(told) ?? [];
    const book = readFileSync(join(root, 'dist/downloads/harbour-papers.epub'));
    if (chapter) expect(book.includes(`EPUB/${chapter}`)).toBe(true);
  });
});

const noEpubCheck = EPUBCHECK ? null : 'EPUBCheck is not installed here';
testUnless(
  noEpubCheck,
  'EPUBCheck has no error and no warning for the book of either edition',
  () => {
    buildPublished();
    for (const [folder, id] of [
      [PROJECT, 'annotated-sources'],
      [root, 'harbour-papers'],
    ] as const)
      expect(epubProblems(join(folder, `dist/downloads/${id}.epub`))).toEqual([]);
  },
  180_000,
);

test('in the offline archive every address is relative, those of search hits too', () => {
  const archive = unzipSync(readFileSync(join(root, 'dist/downloads/harbour-papers-offline.zip')));
  const texts = Object.entries(archive).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const pages = texts.filter(([name]) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(10);
  for (const [name, html] of pages)
    expect([
      name,
      html.match(/ (?:href|src|action|data-bundle)="\/[^"]*"|url\(\/[^)]*\)/g),
    ]).toEqual([name, null]);
  const [tables] = texts
    .filter(([name]) => name.includes('/pagefind/tables.json'))
    .map(([, text]) => text);
  expect(tables).toContain('\\"url\\":\\"../decision/index.html\\"');
});
