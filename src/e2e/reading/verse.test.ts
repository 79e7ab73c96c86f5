import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/lib/browser.ts';
import { violationsInBoth } from '../axe.ts';
import { EPUBCHECK, epubProblems } from '../epubcheck.ts';
import { makeEdition, openPage, runScript, serve, unpackArchive } from '../project.ts';

// A made-up poem in Greek. Its notes are in English, in Chinese, which the interface speaks too, and
// some in German, which it does not; one in Chinese is of an earlier version, one is missing.
let browser: Browser;
let root: string;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  root = makeEdition('verse', 'en');
  const { status, stderr } = runScript('build.ts', root, [], { SITE_URL: 'https://a.example' });
  if (status !== 0) throw new Error(stderr);
  [browser, site] = await Promise.all([openBrowser(), serve(root)]);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
  rmSync(root, { recursive: true, force: true });
});

const open = (path: string, width = 1440) => openPage(browser, site.url + path, width);
const built = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
const note = (page: Page, id: string) => page.locator(`#note-${id}`);
const words = async (page: Page, id: string) =>
  (await note(page, id).locator('> div').first().textContent())?.trim();

describe('notes on the pages of the interface', () => {
  test('stand in its language, in the words of it', async () => {
    const page = await open('/hymn/#note-eye');
    expect(await words(page, 'eye')).toMatch(/^“Clear eye of the night”/);
    expect(await note(page, 'eye').locator('> div').first().getAttribute('lang')).toBeNull();
    await page.goto(`${site.url}/zh-Hans/hymn/#note-keeper`);
    expect(await words(page, 'keeper')).toBe('不眠的守望者是灯，还是守灯之人。');
    expect(await note(page, 'keeper').locator('> .positions time').allTextContents()).toEqual([
      '2031年3月2日',
      '2032年11月',
    ]);
    expect(await note(page, 'keeper').locator('.languages').first().textContent()).toBe(
      '译自英语第1版。',
    );
    await page.context().close();
  });

  test('one of an earlier version says so, and one that is missing is shown as it was written', async () => {
    const page = await open('/zh-Hans/hymn/');
    expect(await note(page, 'dawn').locator('.kind').textContent()).toBe(
      '5 事实，推断，译自较早文本',
    );
    expect(await note(page, 'dawn').locator('.languages').textContent()).toContain(
      '第1版（见于本版第1.0.0版）；英语文本现为第2版（见于本版第1.1.0版）',
    );
    const silent = note(page, 'silent').locator('> div');
    expect([await silent.getAttribute('lang'), await silent.textContent()]).toEqual([
      'en',
      expect.stringMatching(/^The last word repeats/),
    ]);
    expect(await note(page, 'silent').locator('.languages').textContent()).toContain(
      '本注尚无简体中文，此处为英语原文。',
    );
    await page.goto(`${site.url}/hymn/`);
    expect(await note(page, 'silent').locator('.languages').count()).toBe(0);
    await page.context().close();
  });

  test('are in the other language where the switch leads, and hold that which no page is in', async () => {
    const page = await open('/hymn/#note-keeper');
    const fold = note(page, 'keeper').locator('details');
    expect(await fold.locator('summary').textContent()).toBe('Deutsch');
    await fold.locator('summary').click();
    expect(await fold.locator('div').getAttribute('lang')).toBe('de');
    expect(await fold.locator('time').allTextContents()).toEqual(['2. März 2031', 'November 2032']);
    await page.locator('nav a[hreflang]').click();
    await page.waitForURL('**/zh-Hans/hymn/#note-keeper');
    expect(await note(page, 'keeper').isVisible()).toBe(true);
    await page.context().close();
  });
});

test('what its record says is said in the language of the page, or marked', async () => {
  const page = await open('/zh-Hans/hymn/');
  expect(await page.locator('.facts:not([data-made])').innerText()).toContain('不合已知格律');
  expect(await page.locator('.facts dt[lang=en]').allTextContents()).toEqual(['Lines']);
  expect(await page.locator('[data-row=p2] .label').innerText()).toMatch(/第5至8行/);
  await page.goto(`${site.url}/zh-Hans/notes/`);
  expect(await page.locator('h2').allTextContents()).toEqual(['灯塔颂']);
  expect(await page.locator('.notes-list > li').count()).toBe(6);
  await page.goto(`${site.url}/zh-Hans/glossary/`);
  expect(await page.locator('#term-lighthouse .renderings').textContent()).toContain(
    '一概如此翻译',
  );
  await page.context().close();
});

test('axe finds nothing, in both languages, in the light and in the dark', async () => {
  const page = await open('/hymn/#note-keeper');
  const found: string[] = [];
  for (const path of ['hymn/#note-keeper', 'notes/', 'glossary/', 'search/?q=φαρε'])
    for (const folder of ['', 'zh-Hans/']) {
      await page.goto(`${site.url}/${folder}${path}`);
      for (const fold of await page.locator('.note:popover-open summary').all()) await fold.click();
      found.push(...(await violationsInBoth(page)).map((each) => `${folder}${path}: ${each}`));
    }
  expect(found).toEqual([]);
  await page.context().close();
});

describe('the search', () => {
  const hits = async (page: Page, path: string) => {
    await page.goto(site.url + path);
    await page.waitForSelector('#results[data-state=done]');
    return page.locator('#results a[data-result]').evaluateAll((all) =>
      all.map((each) => {
        const { pathname, search, hash } = each as HTMLAnchorElement;
        return [each.textContent, pathname, new URLSearchParams(search).get('note') ?? hash];
      }),
    );
  };

  test.each(['ὦ φάρε', 'ω φαρε', 'Ω ΦΑΡΕ', 'γαλήνην', 'γαληνην'])('finds %s', async (query) => {
    const page = await open('/search/');
    const [first] = await hits(page, `/search/?q=${encodeURIComponent(query)}`);
    expect(first).toEqual(['Hymn of the lighthouse, ¶ 1 · lines 1–4', '/hymn/', '#p1']);
    await page.context().close();
  });

  test('leads to the page that has the words, and names their language', async () => {
    const page = await open('/search/');
    expect(await hits(page, '/search/?q=守望者')).toEqual([
      [
        'Hymn of the lighthouse, ¶ 2 · lines 5–8, note 4 (Simplified Chinese) (disputed)',
        '/zh-Hans/hymn/',
        'keeper',
      ],
    ]);
    expect(await hits(page, '/zh-Hans/search/?q=守望者')).toEqual([
      ['灯塔颂，第2段 · 第5至8行，注4（简体中文）（争议）', '/zh-Hans/hymn/', 'keeper'],
    ]);
    expect(await hits(page, '/zh-Hans/search/?q=watchman')).toEqual([
      [expect.stringContaining('注4（英语）'), '/hymn/', 'keeper'],
    ]);
    expect(await hits(page, '/search/?q=Wächter')).toEqual([
      [expect.stringContaining('note 4 (German)'), '/hymn/', 'keeper'],
    ]);
    await page.locator('#results a[data-result]').click();
    await page.waitForURL('**/hymn/**');
    await page.waitForSelector('#note-keeper:popover-open details[open]');
    await page.context().close();
  });
});

test('a note in Chinese is cited as such, where it is read', async () => {
  const cited = async (path: string) => {
    const page = await open(path);
    await note(page, 'eye').locator('a.cite').click();
    const shown = page.locator('#cite:popover-open dd');
    await shown.first().waitFor();
    const all = await shown.allTextContents();
    await page.context().close();
    return all;
  };
  const [english, chinese] = [
    await cited('/hymn/#note-eye'),
    await cited('/zh-Hans/hymn/#note-eye'),
  ];
  expect(english).toContain('https://a.example/hymn/#note-eye');
  expect(chinese).toContain('https://a.example/zh-Hans/hymn/#note-eye');
  expect(chinese.at(-1)).not.toBe(english.at(-1));
  expect(chinese.join()).toContain('Simplified Chinese translation of version 1 of the note');
  expect(english.join()).not.toContain('translation of version');
});

test('TEI and annotations have every language of a note', () => {
  const tei = built('downloads/hymn/tei.xml');
  expect(tei).toMatch(/<note xml:id="note-keeper" n="4"/);
  expect(tei).toMatch(
    /<note xml:id="note-keeper_de" xml:lang="de" corresp="#note-keeper" subtype="translation" n="4, version 1"/,
  );
  expect(tei).toMatch(
    /<note xml:id="note-dawn_zh-Hans"[^>]+subtype="translation-of-earlier-version"/,
  );
  const { first } = JSON.parse(built('downloads/hymn/annotations.jsonld'));
  const bodies = (id: string) =>
    first.items
      .find((each: { id: string }) => each.id.endsWith(`#note-${id}`))
      .body.flatMap(({ language }: { language?: string }) => language ?? []);
  expect([bodies('keeper'), bodies('eye'), bodies('silent')]).toEqual([
    ['en', 'de', 'zh-Hans'],
    ['en', 'de', 'zh-Hans'],
    ['en'],
  ]);
});

test('the offline archive leads from one language to the other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verse-'));
  try {
    const address = pathToFileURL(join(unpackArchive(root, folder), 'hymn/index.html')).href;
    const page = await openPage(browser, `${address}#note-eye`, 390);
    await page.locator('nav a[hreflang]').click();
    await page.waitForURL('**/zh-Hans/hymn/index.html#note-eye');
    expect(await words(page, 'eye')).toMatch(/^“夜的明眸”/);
    await page.context().close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.skipIf(EPUBCHECK === null)('the book is a valid one', () => {
  expect(epubProblems(join(root, 'dist/downloads/lighthouse-papers.epub'))).toEqual([]);
});
