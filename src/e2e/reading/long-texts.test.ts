import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { madeUpLawEdition, writeBelow } from '../../../scripts/dev/made-up-law.ts';
import { violations } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { inInterface, runScript, serve, showAllHits, unpackArchive } from '../project.ts';
import { either, spoken } from '../spoken.ts';

const { words } = spoken();

// A made-up law that is longer than a page can carry: on a host, and from a disk.
let browser: Browser;
let root: string;
let site: Awaited<ReturnType<typeof serve>>;
/** Where each is read: its root with a slash at its end, and what its pages end with. */
const hosts: Record<string, { at: string; file: string }> = {};
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'long-'));
  writeBelow(root, madeUpLawEdition(1000, { notes: 50 }));
  inInterface(root);
  for (const [script, ...given] of [['anchors.ts', '--yes'], ['build.ts']]) {
    const { status, stderr } = runScript(script as string, root, given);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
  [browser, site] = await Promise.all([openBrowser(), serve(root)]);
  hosts['on a host'] = { at: `${site.url}/`, file: '' };
  const disk = unpackArchive(root, join(root, 'disk'));
  hosts['from a disk'] = { at: `${pathToFileURL(disk).href}/`, file: 'index.html' };
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
  rmSync(root, { recursive: true, force: true });
});

async function open(address: string, width = 1440, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test('no page of it is longer than pages may be, and its first is short', () => {
  const size = (path: string) => statSync(join(root, 'dist/sources/law', path, 'index.html')).size;
  const html = readFileSync(join(root, 'dist/sources/law/index.html'), 'utf8');
  const parts = [
    ...new Set([...html.matchAll(/href="\/sources\/law\/([\w-]+)\/#/g)].map(([, part]) => part)),
  ];
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(size(part as string)).toBeLessThan(520_000);
  expect(size('')).toBeLessThan(80_000);
});

describe.each(['on a host', 'from a disk'])('%s', (where) => {
  test.each([
    ['an article', 'art300', '.para'],
    ['a sentence', 'art300-s2', '.s'],
    ['a note', 'note-made-up-251', '.note'],
  ])('the address of %s on the first page leads on to its part', async (_, anchor, kind) => {
    const { at, file } = hosts[where] as { at: string; file: string };
    const page = await open(`${at}sources/law/${file}?a=b#${anchor}`);
    await page.waitForURL(/sources\/law\/[\w-]+\/(index\.html)?\?a=b#/);
    const target = page.locator(`#${anchor}`);
    expect(await target.evaluate((each, k) => each.matches(k), kind)).toBe(true);
    await expect.poll(() => target.evaluate((each) => each.matches(':target'))).toBe(true);
  });

  test('one leads from part to part, and back to the contents', async () => {
    const { at, file } = hosts[where] as { at: string; file: string };
    const page = await open(`${at}sources/law/${file}`);
    await page.click('.contents li a');
    const first = await page.locator('h1').innerText();
    expect(first).toMatch(either(/^Part 1 of \d: 第一章/, /^第1部分，共\d部分：第一章/));
    await page.click('.beside-parts [rel="next"]');
    expect(await page.locator('h1').innerText()).toMatch(either(/^Part 2 of/, /^第2部分/));
    await page.click('.beside-parts [rel="prev"]');
    expect(await page.locator('h1').innerText()).toBe(first);
    await page.click('.trail a');
    expect(await page.locator('.contents').count()).toBe(1);
  });

  test('an address that names another part’s passage leads there, and one that names none stays', async () => {
    const { at, file } = hosts[where] as { at: string; file: string };
    const page = await open(`${at}sources/law/ch1/${file}#art300`);
    await page.waitForURL(/sources\/law\/(?!ch1\/)[\w-]+\/(index\.html)?#art300$/);
    await page.goto(`${at}sources/law/${file}#art9999`);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(`${at}sources/law/${file}#art9999`);
  });

  test('the search leads to the words of a passage on its part', async () => {
    const { at, file } = hosts[where] as { at: string; file: string };
    const text = readFileSync(join(root, 'sources/law/zh.txt'), 'utf8');
    const words = /第三百条　(.{8})/.exec(text)?.[1] ?? '';
    const page = await open(`${at}search/${file}?q=${encodeURIComponent(words)}`);
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('#results')?.dataset.state === 'done',
    );
    await showAllHits(page);
    await page.click('#results a[data-result][href$="#art300"]');
    await page.waitForFunction(() => CSS.highlights?.get('found-now'));
    expect(page.url()).toMatch(/sources\/law\/[\w-]+\/(index\.html)?\?hl=[^#]+#art300$/);
    const marked = await page.evaluate(() => {
      const [range] = CSS.highlights.get('found-now') ?? [];
      return `${(range as Range).commonAncestorContainer.parentElement?.closest('.para')?.id} ${String(range)}`;
    });
    expect(marked).toBe(`art300 ${words}`);
  });
});

test('an address of a part that is none any more leads to the passage that opened it', async () => {
  const page = await open(`${site.url}/sources/law/art300/`);
  await page.waitForURL(/sources\/law\/(?!art300)[\w-]+\/#art300$/);
});

test('the contents beside a part have its divisions among the other parts', async () => {
  const page = await open(`${site.url}/sources/law/ch1/#art40`);
  const contents = page.getByRole('navigation', { name: words.source.contents });
  expect(await contents.locator('[aria-current="page"]').innerText()).toMatch(
    either(/^第一章.* – 第/, /^第一章.*至第/),
  );
  await expect
    .poll(() => contents.locator('a[aria-current="true"]').allInnerTexts())
    .toEqual([expect.stringMatching(/^第二章/)]);
  const links = contents.getByRole('link');
  expect(await links.first().innerText()).toBe(words.parts.all);
  await links.last().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/sources\/law\/(?!ch1\/)\w+\/$/);
  await page.getByRole('link', { name: words.parts.all }).click();
  expect(new URL(page.url()).pathname).toBe('/sources/law/');
});

test('without script the contents lead to every division', async () => {
  const page = await open(`${site.url}/sources/law/`, 390, false);
  await page.click('.contents a[href$="#ch9"]');
  expect(await page.locator('#ch9').isVisible()).toBe(true);
});

test('contents and parts are for everybody, at 1440 and 390 px', async () => {
  for (const path of ['sources/law/', 'sources/law/ch1/']) {
    const page = await open(`${site.url}/${path}`);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect([path, width, await violations(page)]).toEqual([path, width, []]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
