import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/lib/browser.ts';
import { makeEdition, PROJECT, start } from '../project.ts';

// An editor at work: the server is started over a mistake, which is mended, and another is made.
let root: string;
let site: { url: string; stop: () => void };
let browser: Browser;
let page: Page;
const file = (name: string) => join(root, 'sources', name);
function edit(name: string, from: string, to: string): void {
  const text = readFileSync(file(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(file(name), text.replace(from, to));
}

beforeAll(async () => {
  root = makeEdition();
  edit('report/en.mdx', 'Echoes', 'Resembles');
  site = await start([join(PROJECT, 'scripts/dev.ts')], root, { PORT: '4390' });
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  site?.stop();
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

test('mistakes at the start stand in place of the page, with file, line and mend, and go when they are mended', async () => {
  await page.goto(`${site.url}/decision/`);
  await expect
    .poll(() => page.locator('main li').first().innerText())
    .toMatch(
      /^sources\/report\/en\.mdx:11:1 Unknown relation “Resembles”.*Write _Reports_|Reports/,
    );
  edit('report/en.mdx', 'Resembles', 'Echoes');
  await expect.poll(() => page.title(), { timeout: 30_000 }).toContain('港务局');
  // An address that is copied here leads here.
  expect(await page.content()).toContain('http://localhost:4390/');
});

test('a mistake stands over the page that is looked at, and over the next one', async () => {
  edit('decision/zh.mdx', '**Term.**', '**Trem.**');
  const overlay = page.locator('vite-error-overlay');
  const told =
    /sources\/decision\/zh\.mdx:11:1: Unknown kind of note: .* Open it with one of Term\./;
  const said = () => overlay.locator('#message-content').innerText();
  await expect.poll(said, { timeout: 30_000 }).toMatch(told);
  await page.reload();
  await expect.poll(said, { timeout: 30_000 }).toMatch(told);
  edit('decision/zh.mdx', '**Trem.**', '**Term.**');
  await expect.poll(() => overlay.count(), { timeout: 30_000 }).toBe(0);
});

test('a note is entered in the ledger as it is written, and /desk/ has the state of each source', async () => {
  edit(
    'decision/zh.mdx',
    '各船主应当配合。',
    '各船主应当[配合][^join]。\n\n[^join]: **Context, inferred.** How is not said.',
  );
  await expect
    .poll(() => readFileSync(file('decision/anchors.json'), 'utf8'), { timeout: 30_000 })
    .toContain('"note-join"');
  // In a tab of its own: the one before may be about to load its page again.
  const desk = await browser.newPage();
  await desk.goto(`${site.url}/desk/`, { timeout: 60_000 });
  const state = desk.locator('#decision');
  await expect.poll(() => state.innerText()).toContain('notes that are inferred: join, help');
  expect(await state.innerText()).toContain('not reviewed');
  expect(await desk.locator('#report').innerText()).toContain('its rights are unknown');
  const schema = JSON.parse(readFileSync(file('.schemas/source.json'), 'utf8'));
  expect(schema.properties.kind.enum).toEqual(['legislation', 'news', 'document']);
});
