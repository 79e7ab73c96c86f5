import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { showAllHits } from '../project.ts';
import { spoken } from '../spoken.ts';

const { words: said } = spoken();

// An edition as a reader uses it.
const CONTRACT = 'title adoption preamble c1 c2 c3 c3-1 c3-2 c3-3 c3-4 c3-5 effect'.split(' ');
const PAGES = [
  '/',
  '/decision/',
  '/sources/post-captains/',
  '/sources/post-report/',
  '/sources/unsigned/',
  '/search/',
  '/references/',
  '/map/',
  '/timeline/',
  '/glossary/',
  '/notes/',
  '/about/',
  '/404.html',
];
let browser: Browser;
const site = { url: inject('fogSite') };
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  return () => context.close();
});

/** An element's words as they stand. */
const words = (selector: string) => page.locator(selector).textContent();

describe('the principal source', () => {
  test('has the characters of its capture, paragraph by paragraph', async () => {
    await page.goto(`${site.url}/decision/`);
    const lines = readFileSync(join(inject('fog'), 'sources/decision/capture.txt'), 'utf8').split(
      '\n',
    );
    const capture = [
      (lines[0] ?? '').slice(2),
      (lines[2] ?? '').slice(2),
      ...lines.slice(8).filter(Boolean),
    ];
    expect(capture).toHaveLength(CONTRACT.length);
    for (const [i, anchor] of CONTRACT.entries())
      expect(await words(`#${anchor}`)).toBe(capture[i]);
  });

  test('has each anchor of the contract once, as a paragraph with its language', async () => {
    await page.goto(`${site.url}/decision/`);
    for (const anchor of CONTRACT) {
      expect(
        await page
          .locator(`[id="${anchor}"].para[data-anchor="${anchor}"][lang="zh-Hans"]`)
          .count(),
      ).toBe(1);
      if (anchor !== 'title') expect(await page.locator(`[id="${anchor}-en"]`).count()).toBe(1);
    }
    expect(await page.locator('.para .s[id]').count()).toBe(25);
    expect(await page.locator('.summary .pair .s').count()).toBeGreaterThanOrEqual(25);
  });

  test.each([
    [900, true],
    [1440, true],
    [899, false],
    [390, false],
  ])('at %i px has Chinese and English side by side: %s', async (width, beside) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site.url}/decision/`);
    const [zh, en] = await Promise.all(
      ['#c1', '#c1-en'].map((selector) => page.locator(selector).boundingBox()),
    );
    // They share a first baseline (in-step.test.ts): their boxes begin about where the other does.
    expect(Math.abs((zh?.y ?? 0) - (en?.y ?? 0)) < 20).toBe(beside);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
  });

  test('is reached by the address of other sources too', async () => {
    await page.goto(`${site.url}/sources/decision/`);
    await page.waitForURL(`${site.url}/decision/`);
  });
});

describe.each([true, false])('with JavaScript %s', (javaScriptEnabled) => {
  beforeEach(async () => {
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width: 1000, height: 900 },
    });
    page = await context.newPage();
    return () => context.close();
  });

  test('a note is followed from its words and left again', async () => {
    await page.goto(`${site.url}/decision/`);
    const button = page.locator('.n[popovertarget="note-wuduan"]');
    const note = page.locator('#note-wuduan');
    expect(await note.isVisible()).toBe(false);
    await button.click();
    expect(await note.isVisible()).toBe(true);
    expect(await note.getAttribute('data-kind')).toBe('term');
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    await button.click();
    await note.getByRole('button', { name: said.note.close }).click();
    expect(await note.isVisible()).toBe(false);
  });

  test('a note’s own address shows it', async () => {
    await page.goto(`${site.url}/decision/#note-wuduan`);
    expect(await page.locator('#note-wuduan').isVisible()).toBe(true);
  });

  test('a paragraph’s anchor is followed from another page, and back', async () => {
    await page.goto(`${site.url}/sources/post-captains/`);
    await page.locator('#p5 button.n').last().click();
    await page.locator('.note:popover-open a[href*="/decision/#"]').first().click();
    await page.waitForURL(/\/decision\/#/);
    const target = new URL(page.url()).hash.slice(1);
    const box = await page.locator(`[id="${target}"]`).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(40);
    expect(box?.y).toBeLessThan(500);
    await page.locator('[data-row="c3-2"] .backlinks a[href*="post-captains/#p5"]').first().click();
    await page.waitForURL(/post-captains\/#p5$/);
  });

  test('every page is read', async () => {
    for (const path of PAGES) {
      const answer = await page.goto(`${site.url}${path}`);
      expect([path, answer?.status()]).toEqual([path, 200]);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    }
  });
});

test('a link inside a note leaves the note, and a note reached by its address can be closed', async () => {
  await page.goto(`${site.url}/decision/#note-fog-rule`);
  const note = page.locator('#note-fog-rule');
  await expect.poll(() => note.evaluate((element) => element.matches(':popover-open'))).toBe(true);
  await note.locator('div a[href="#c1"]').click();
  await expect.poll(() => note.evaluate((element) => element.matches(':popover-open'))).toBe(false);
  expect(new URL(page.url()).hash).toBe('#c1');
});

test('an address that was cut short within a character takes nothing from the page', async () => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${site.url}/decision/#%E5%BA`);
  await page.locator('a.cite[href$="#c1"]').first().click();
  await expect
    .poll(() => page.locator('#cite').evaluate((box) => box.matches(':popover-open')))
    .toBe(true);
  expect(errors).toEqual([]);
});

test('clauses are headings, and Chinese in English prose has its language', async () => {
  await page.goto(`${site.url}/decision/`);
  expect(await page.locator('.row h2.label').count()).toBe(11);
  await page.goto(`${site.url}/notes/`);
  expect(await page.locator('.says [lang="zh-Hans"]').count()).toBeGreaterThan(10);
});

test('note numbers are not copied with the words', async () => {
  await page.goto(`${site.url}/decision/`);
  const copied = await page.locator('#c3-3').evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });
  expect(copied.replace(/\s/g, '')).toBe((await words('#c3-3'))?.replace(/\s/g, ''));
});

test('reading takes at most 4 KB of script, gzipped, and no framework', async () => {
  for (const path of PAGES.filter(
    (each) => each.startsWith('/resolution') || each.startsWith('/sources'),
  )) {
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    const files = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((each) => (each as HTMLScriptElement).src));
    const scripts = await Promise.all(
      files.map(async (file) => (await page.request.get(file)).text()),
    );
    scripts.push(
      ...(await page.locator('script:not([src]):not([type*="json"])').allTextContents()),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(gzipSync(scripts.join('\n')).length).toBeLessThanOrEqual(4096);
    expect(await page.locator('astro-island').count()).toBe(0);
  }
});

test('no page asks another host for anything, writes errors or has an id twice', async () => {
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  for (const path of [...PAGES, '/search/?q=长竿管辖']) {
    await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    });
    expect([path, twice]).toEqual([path, []]);
  }
  expect({ foreign, errors }).toEqual({ foreign: [], errors: [] });
});

describe('search', () => {
  /** Searches through the page; gives the hits' addresses. */
  async function search(query: string): Promise<string[]> {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent(query)}`);
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('#results')?.dataset.state === 'done',
    );
    await showAllHits(page);
    const links = page.locator('#results a[data-result]');
    return links.evaluateAll((all) =>
      all.map((link) => (link.getAttribute('href') ?? '').replace(/\?hl=[^#]*/, '')),
    );
  }

  test.each([
    ['空船靠岸', ['/decision/#preamble', '/decision/#c1', '/decision/#c3-1']],
    ['长竿管辖', ['/decision/#c1', '/decision/#c3-1']],
    ['tomato', ['/decision/#c1', '/decision/#c3-2']],
    ['long-pole jurisdiction', ['/decision/#c1', '/decision/#c3-1']],
    ['受影响船只 追索', ['/decision/#c3-3']],
  ])('for %s finds its paragraphs, marks it, and lands there', async (query, expected) => {
    const hrefs = await search(query);
    for (const href of expected) expect(hrefs).toContain(href);
    expect(
      await page.locator('#results li[data-hit]').first().locator('mark').count(),
    ).toBeGreaterThan(0);
    const [first] = hrefs;
    await page.locator('#results a[data-result]').first().click();
    await page.waitForURL((url) => url.pathname + url.hash === first);
    expect(await page.locator(`[id="${first?.split('#')[1]}"]`).isVisible()).toBe(true);
  });

  test('finds nothing that is not there, and says so', async () => {
    expect(await search('靠岸空船')).toEqual([]);
    expect(await page.locator('#status').innerText()).toContain(said.search.nothing);
  });

  test('starts from the bar of any page, and keeps its query in the address', async () => {
    await page.goto(`${site.url}/about/`);
    await page.locator('.find input').fill('勠力同心');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('#results')?.dataset.state === 'done',
    );
    expect(await page.locator('#results a[data-result]').first().getAttribute('href')).toMatch(
      /^\/decision\/\?hl=.*#c2$/,
    );
    await page.locator('#q').fill('<img src=x onerror=alert(1)>');
    await expect
      .poll(() => new URL(page.url()).searchParams.get('q'))
      .toBe('<img src=x onerror=alert(1)>');
    expect(await page.locator('#results img').count()).toBe(0);
  });

  test('downloads nothing before it is used', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.url}/search/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  });

  test('says when the index cannot be had', async () => {
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto(`${site.url}/search/?q=law`);
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('#results')?.dataset.state === 'error',
    );
    expect(await page.locator('#status').innerText()).toContain(said.search.failed);
  });
});
