import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testUnless } from '../../fixtures/test-unless.ts';
import { violations, violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { EPUBCHECK, epubProblems } from '../epubcheck.ts';
import { makeEdition, openPage, runScript, serve, unpackArchive } from '../project.ts';

// Editions as others would make them, each with an interface in both languages: what a reader of any
// of them does. Their TEI and Akoma Ntoso are validated with the others' (publish/schemas.test.ts).
const EDITIONS = [
  {
    what: 'letters in French of several hands, without a summary or a principal source',
    fixture: 'letters',
    page: 'sources/lettre-3/',
    id: 'lettre-3',
    dir: 'ltr',
    row: 'p5',
    queries: [
      ['brume', 'sources/lettre-3/#p5'],
      ['"deux places"', 'sources/lettre-3/#p5'],
      ['indicateur', 'sources/lettre-3/#p3'],
    ],
    cited:
      /Aubin, C\. \(1931, May 12\)\. .*\[Lettre\]\. Archives du port inventé \(4 J 12\)\. ¶ 5, in Lettres/,
  },
  {
    what: 'a law of Taiwan in English and Japanese beside it',
    fixture: 'taiwan-law',
    page: 'lighthouse-act/',
    id: 'lighthouse-act',
    dir: 'ltr',
    row: 'art4',
    queries: [
      ['守燈人應於日落前', 'lighthouse-act/#art4'],
      ['守灯人不得擅离', 'lighthouse-act/#art4-p2'],
      ['"thick fog"', 'lighthouse-act/#art4'],
      ['濃霧のときは', 'lighthouse-act/#art4'],
      ['art. 3(3)1', 'lighthouse-act/#art3-i3-n1'],
    ],
    cited: /霧島燈塔管理條例.*in 霧島法令 \(Version 0\.1\.0/,
  },
  {
    what: 'a deed in Arabic with its English',
    fixture: 'waqf',
    page: 'waqf/',
    id: 'waqf',
    dir: 'rtl',
    row: 'p4',
    queries: [
      ['السراج', 'waqf/#p3'],
      ['الدكان المجاور', 'waqf/#p3'],
      ['dirhams', 'waqf/#p3'],
      ['"western bound"', null],
    ],
    cited: /bint Salim, M\. \(1881, July\)\. وقفية دار الملاحين/,
  },
] as const;

/** What a search finds first, from the site's root; null where nothing is found. */
async function found(page: Page, url: string, query: string): Promise<string | null> {
  await page.goto(`${url}?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('#results')?.dataset.state === 'done',
  );
  const first = page.locator('#results a[data-result]').first();
  if ((await page.locator('#results').getAttribute('data-count')) === '0') return null;
  const { pathname, hash } = new URL(
    await first.evaluate((link) => (link as HTMLAnchorElement).href),
  );
  return pathname.replace(/index\.html$/, '') + hash;
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(EDITIONS)('$what', ({ fixture, page: path, id, dir, row, queries, cited }) => {
  let root: string;
  let disk: string;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    root = makeEdition(fixture, 'en');
    disk = mkdtempSync(join(tmpdir(), `${fixture}-`));
    const record = join(root, 'sources/edition.yaml');
    if (!/^interface:/m.test(readFileSync(record, 'utf8')))
      appendFileSync(record, 'interface: [en, zh-Hans]\n');
    const { status, stderr, stdout } = runScript('build.ts', root);
    expect({ status, stderr, broken: stdout.includes('BROKEN') }).toEqual({
      status: 0,
      stderr: expect.not.stringMatching(/:\d+:\d+: /),
      broken: false,
    });
    site = await serve(root);
  });
  afterAll(() => {
    site?.stop();
    for (const each of [root, disk]) rmSync(each, { recursive: true, force: true });
  });

  test.each(['', 'zh-Hans/'])(
    'can be read by everybody, at /%s, and is never wider than a phone',
    async (lang) => {
      const page = await browser.newPage();
      const wrong: string[] = [];
      // Colours are the same in both languages.
      const look = lang ? violations : violationsInBoth;
      for (const each of ['', path, `cite/${id}/`]) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(`${site.url}/${lang}${each}`);
        wrong.push(...(await look(page)).map((found) => `${each} ${found}`));
        await page.setViewportSize({ width: 390, height: 900 });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          each,
        ).toBeLessThanOrEqual(0);
      }
      expect(wrong).toEqual([]);
      await page.context().close();
    },
  );

  test('stands in its direction', async () => {
    const page = await openPage(browser, `${site.url}/${path}#${row}`, 390);
    const style = (property: 'direction' | 'textAlign') =>
      page
        .locator(`[id="${row}"].para`)
        .evaluate((each, name) => getComputedStyle(each)[name], property);
    expect(await style('direction')).toBe(dir);
    await page.context().close();
  });

  test.each(['', 'zh-Hans/'])('is searched at /%s', async (lang) => {
    const page = await browser.newPage();
    for (const [query, hit] of queries)
      expect(await found(page, `${site.url}/${lang}search/`, query), query).toBe(
        hit && `/${lang}${hit}`,
      );
    await page.close();
  });

  test('is cited, passage by passage', async () => {
    const page = await openPage(browser, `${site.url}/cite/${id}/#${row}`, 1280);
    const reference = page.locator(`section[id="${row}"] dd`).nth(1);
    // It is written by the page's script, a moment after the page has come.
    await expect
      .poll(async () =>
        (await reference.innerText()).replaceAll(/[\u2066-\u2069\u200e\u200f]/g, ''),
      )
      .toMatch(cited);
    await page.context().close();
  });

  test('is read and searched from a disk', async () => {
    const folder = unpackArchive(root, disk);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, path, 'index.html')).href);
    expect(await page.locator(`[id="${row}"].para`).isVisible()).toBe(true);
    const [query, hit] = queries[0];
    const { href } = pathToFileURL(join(folder, 'search/index.html'));
    expect(await found(page, href, query)).toBe(pathToFileURL(join(folder, '/')).pathname + hit);
    await page.close();
  });

  testUnless(
    EPUBCHECK ? null : 'EPUBCheck is not installed here',
    'is a book that EPUBCheck finds nothing wrong with',
    async () => {
      const name = unpackArchive(root, disk).split('/').at(-1)?.replace('-offline', '');
      expect(epubProblems(join(root, `dist/downloads/${name}.epub`))).toEqual([]);
    },
    60_000,
  );
});
