import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { makeEdition, openPage, runScript, serve } from '../project.ts';
import { spoken } from '../spoken.ts';

const { words, say } = spoken();
const FURTHER = say(words.note.further, { n: 1 });

// A Disputed note of which a part is folded, as a reader meets it.
const root = makeEdition();
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const page = join(root, 'sources/decision/zh.mdx');
  const written = readFileSync(page, 'utf8');
  const last = '[@lee-2029, p. 3].\n';
  writeFileSync(
    page,
    written.replace(
      last,
      `${last}\n    ***\n\n    - **2029, Guild of pilots.** It says that dredging comes first [@lee-2029, p. 4].\n`,
    ),
  );
  const { status, stderr } = runScript('build.ts', root);
  if (status !== 0) throw new Error(stderr);
  browser = await openBrowser();
  site = await serve(root);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
  rmSync(root, { recursive: true, force: true });
});

test('further positions unfold in the note, and stand whole in print', async () => {
  const page = await openPage(browser, `${site.url}/decision/`, 390);
  await page.locator('[popovertarget="note-support"].n').click();
  const note = page.locator('#note-support');
  const folded = note.getByText('dredging');
  expect(await note.getByText('it may not').isVisible()).toBe(true);
  expect(await folded.isVisible()).toBe(false);
  await note.getByText(FURTHER).click();
  expect(await folded.isVisible()).toBe(true);
  await note.getByText(FURTHER).click();
  // As printing does: an open note is shut first.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await folded.evaluate((each) => each.checkVisibility())).toBe(true);
});

test('a search that finds words in a folded position leads to them', async () => {
  const page = await openPage(
    browser,
    `${site.url}/decision/?hl=dredging&note=support#note-support`,
    1400,
  );
  await page.waitForFunction(
    () => document.querySelector<HTMLDetailsElement>('#note-support details.more')?.open,
  );
  await page.locator('#note-support').getByText('dredging').waitFor({ state: 'visible' });
});

test('what can be taken away has every position', () => {
  for (const file of ['annotations.jsonld', 'tei.xml'])
    expect(readFileSync(join(root, 'dist/downloads/decision', file), 'utf8')).toContain('dredging');
});
