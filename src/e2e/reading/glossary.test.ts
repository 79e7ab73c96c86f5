import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { enterInLedgers, makeEdition, runScript, serve } from '../project.ts';
import { either, spoken } from '../spoken.ts';

const { words: said } = spoken();

const NAMES = `- id: board
  kind: organ
  name: Harbour Board
  original: 港务局
  pinyin: Gǎngwùjú
  spellings:
    - { form: Harbour Board, passages: [../decision/#title-en] }
    - { form: 港务局, passages: [../decision/#title] }
    - { form: every owner, certainty: inferred, passages: [../report/#p1], citations: [lee-2029] }
  note: It adopted [the decision](../decision/#adoption).
`;
let browser: Browser;
let root: string;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await openBrowser();
  root = makeEdition();
  const path = join(root, 'sources/decision/zh.mdx');
  const text = readFileSync(path, 'utf8')
    .replace('要求邻港停止阻挠', '要求[邻港][^neighbour]停止阻挠')
    .concat(
      '\n[^neighbour]: **Term, not verified.** 邻港 (*línggǎng*), “neighbouring harbour”.\n\n',
      '    - “neighbouring port”, the report ([second paragraph](../report/#p2)) of [clause 2](#c2)\n',
      '    - “next harbour”, Ann Lee [@lee-2029, p. 4]\n',
    );
  writeFileSync(path, text);
  const summary = join(root, 'sources/decision/summary.en.mdx');
  writeFileSync(
    summary,
    readFileSync(summary, 'utf8')
      .replace('the neighbouring port', 'the [neighbouring port][^next]')
      .concat('\n[^next]: **Term.** The next harbour on the same coast.\n'),
  );
  writeFileSync(join(root, 'sources/names.yaml'), NAMES);
  enterInLedgers(root);
  const { status, stderr } = runScript('build.ts', root);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  site = await serve(root);
});
afterAll(async () => {
  site?.stop();
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

/** The glossary without scripts, which it does not need. */
async function open(options: { width?: number; javaScriptEnabled?: boolean } = {}) {
  const { width = 1200, ...rest } = options;
  const page = await browser.newPage({ viewport: { width, height: 800 }, ...rest });
  await page.goto(`${site.url}/glossary/`);
  return page;
}

test('a term has its pinyin, rendering, others’ renderings, note and places, without scripts', async () => {
  const page = await open({ javaScriptEnabled: false });
  const entry = page.locator('#term-neighbour');
  expect(await entry.locator('dfn').getAttribute('lang')).toBe('zh-Hans');
  expect(await entry.locator('[lang="zh-Latn-pinyin"]').innerText()).toBe('línggǎng');
  const words = await entry.innerText();
  for (const part of [
    `neighbouring harbour ${said.certainty['not verified']}`,
    'neighbouring port, the report (second paragraph) of clause 2',
    'next harbour, Ann Lee [Lee 2029, p. 4]',
    `${said.glossary.once}${said.marks.gap}${either('cl. 2 s1', '第二条第1句')}`,
  ])
    expect(words.replaceAll(/\s+/g, ' ')).toContain(part);
  await page.close();
});

test('terms stand in the order of their pinyin', async () => {
  const page = await open();
  expect(await page.locator('[role=doc-glossary] dfn').allInnerTexts()).toEqual([
    '邻港',
    'neighbouring port',
    '修船计划',
  ]);
  await page.close();
});

test('a term of an English text comes in its own words, with no rendering', async () => {
  const page = await open();
  const entry = page.locator('#term-next');
  expect(await entry.locator('dfn').getAttribute('lang')).toBe('en');
  expect(await entry.locator('.main').count()).toBe(0);
  await entry.getByRole('link').first().click();
  expect(new URL(page.url()).hash).toBe('#note-next');
  await page.close();
});

test('a name has its forms with their places, and every place where it was found', async () => {
  const page = await open();
  const words = (await page.locator('#name-board').innerText()).replaceAll(/\s+/g, ' ');
  for (const part of [
    '港务局 Gǎngwùjú',
    'It adopted the decision.',
    `every owner ${said.certainty.inferred}`,
    '[Lee 2029]',
    either('cl. 1 s1, English', '第一条第1句、英文'),
  ])
    expect(words).toContain(part);
  await page.close();
});

test('every link of the entries leads to its passage, note or reference', async () => {
  const page = await open();
  const links = await page
    .locator('.entry a')
    .evaluateAll((all) => [...new Set(all.map((a) => (a as HTMLAnchorElement).href))]);
  expect(links.length).toBeGreaterThan(8);
  for (const link of links) {
    await page.goto(link);
    expect([link, await page.locator(`[id="${new URL(link).hash.slice(1)}"]`).count()]).toEqual([
      link,
      1,
    ]);
  }
  await page.close();
});

test('a work that a name cites says so on the page of references', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/references/`);
  await page.locator('#ref-lee-2029').getByRole('link', { name: 'Harbour Board' }).click();
  await page.waitForURL(`${site.url}/glossary/#name-board`);
  await page.close();
});

test('axe finds nothing at 1200 and 320 px, light and dark, and nothing runs over the side', async () => {
  const page = await open();
  for (const width of [1200, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const found = await violationsInBoth(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ width, found, over }).toEqual({ width, found: [], over: 0 });
  }
  await page.close();
});

test('a spelling that a copy at hand does not have is found by verify', () => {
  mkdirSync(join(root, 'sources/report/local'), { recursive: true });
  writeFileSync(
    join(root, 'sources/report/local/paragraphs.json'),
    JSON.stringify({ p1: 'Every owner must help.', p2: '' }),
  );
  expect(runScript('verify.ts', root).stderr).toContain(
    'sources/names.yaml:1:1: name board: “every owner” is not in p1 of the copy of report at hand.',
  );
});
