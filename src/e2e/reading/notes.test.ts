import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Certainty, type NoteKind, noteKinds } from '../../model/note-kind.ts';
import { violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { enterInLedgers, makeEdition, runScript, serve } from '../project.ts';
import { either, spoken } from '../spoken.ts';

const { words, say, lowered } = spoken();

// The list of notes, on the published edition.
let browser: Browser;
const site = { url: inject('fogSite') };
let page: Page;
/** Notes of the edition, as the sources' own pages have them. */
let notes: { href: string; kind: string }[];
beforeAll(async () => {
  browser = await openBrowser();
  notes = [];
  const reading = await browser.newPage();
  await reading.goto(site.url);
  const paths = await reading
    .locator('.sources a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const path of paths) {
    await reading.goto(site.url + path);
    const found = await reading
      .locator('.note')
      .evaluateAll((all) => all.map(({ id, dataset }) => ({ id, kind: dataset.kind })));
    notes.push(...found.map(({ id, kind = '' }) => ({ href: `${path}#${id}`, kind })));
  }
  await reading.close();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  return () => page.close();
});

/** Addresses of the notes that are shown, in order. */
const shown = () =>
  page
    .locator('section li:visible .words a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
const choose = (name: string, value: string) =>
  page.locator(`select[name="${name}"]`).selectOption(value);
const kind = (name: NoteKind, certainty: Certainty) =>
  lowered(words.noteKind[name as 'term']) +
  say(words.note.certainty, { certainty: words.certainty[certainty] });
const query = () => new URL(page.url()).search;

test('every note of every source is listed, with its address', async () => {
  await page.goto(`${site.url}/notes/`);
  expect(notes.length).toBeGreaterThan(100);
  expect((await shown()).sort()).toEqual(notes.map(({ href }) => href).sort());
  expect(await page.getByRole('status').textContent()).toBe(say(words.notes, { n: notes.length }));
});

test('a note has its words in their language and in quotation marks, its kind, certainty, place and opening', async () => {
  await page.goto(`${site.url}/notes/`);
  const entry = page
    .locator('li', { has: page.locator('a[href="/decision/#note-industries"]') })
    .first();
  expect(await entry.locator('q[lang="zh-Hans"] > a').textContent()).toMatch(/^鲱鱼及海带加工/);
  expect(await entry.locator('.kind').textContent()).toBe(kind('context', 'inferred'));
  expect(await entry.locator('.place').textContent()).toContain(either('cl. 1', '第一条'));
  expect(await entry.locator('.says').textContent()).toMatch(
    /Three groups of goods stand here\. Herring/s,
  );
  const term = page
    .locator('li', { has: page.locator('a[href="/decision/#note-wuduan"]') })
    .first();
  expect(await term.locator('.says [lang="zh-Hans"]').first().textContent()).toBe('无端收费');
});

describe('choosing', () => {
  test('narrows the list at once, keeps the choice in the address and says how many are left', async () => {
    await page.goto(`${site.url}/notes/`);
    await choose('kind', 'disputed');
    const disputed = notes.filter(({ kind }) => kind === 'disputed').map(({ href }) => href);
    expect(await shown()).toEqual(disputed);
    expect(query()).toBe('?kind=disputed');
    expect(await page.getByRole('status').textContent()).toBe(
      say(words.notesPage.some, {
        shown: disputed.length,
        notes: say(words.notes, { n: notes.length }),
      }),
    );
    expect(await page.locator('section:visible').count()).toBe(1);
    await choose('kind', 'fact');
    await choose('source', 'post-captains');
    await choose('certainty', 'not-verified');
    expect(query()).toBe('?kind=fact&source=post-captains&certainty=not-verified');
    expect(await shown()).toContain('/sources/post-captains/#note-post-6b');
    expect(await page.locator('li:visible .kind').allTextContents()).toEqual(
      (await shown()).map(() => kind('fact', 'not verified')),
    );
    for (const name of ['kind', 'source', 'certainty']) await choose(name, '');
    expect(query()).toBe('');
    expect(await shown()).toHaveLength(notes.length);
  });

  test('is kept on reloading, and on coming back from a note', async () => {
    await page.goto(`${site.url}/notes/`);
    await choose('source', 'decision');
    await choose('certainty', 'inferred');
    const before = await shown();
    expect(before.length).toBeGreaterThan(0);
    await page.reload();
    expect(await shown()).toEqual(before);
    await page.locator('section li:visible .words a').first().click();
    await page.waitForURL(/\/decision\/#note-/);
    await page.goBack();
    expect(await shown()).toEqual(before);
    expect(await page.locator('select[name="source"]').inputValue()).toBe('decision');
  });

  test('what no note is says so', async () => {
    await page.goto(`${site.url}/notes/?kind=disputed&certainty=not-verified`);
    expect(await shown()).toEqual([]);
    expect(await page.getByRole('status').textContent()).toBe(words.notesPage.noNote);
  });
});

test('unknown values in an address are ignored', async () => {
  await page.goto(`${site.url}/notes/?kind=disputed&source=nowhere&certainty=%3Cb%3E&other=1`);
  expect(await shown()).toHaveLength(notes.filter(({ kind }) => kind === 'disputed').length);
  await page.goto(`${site.url}/notes/?kind=opinion`);
  expect(await shown()).toHaveLength(notes.length);
});

test('each kind’s count leads to its notes', async () => {
  await page.goto(`${site.url}/notes/`);
  const counts = page.getByRole('list', { name: words.notesPage.ofEachKind }).getByRole('listitem');
  const written = (await counts.allTextContents()).map((text) => text.split(' '));
  expect(written.length).toBeGreaterThan(4);
  for (const [i, [name = '', count]] of written.entries()) {
    const kind = noteKinds().find((each) => lowered(words.noteKind[each as 'term']) === name);
    expect(Number(count)).toBe(notes.filter((note) => note.kind === kind).length);
    await counts.nth(i).locator('a').click();
    await page.waitForURL(`${site.url}/notes/?kind=${kind}`);
    expect(await shown()).toHaveLength(Number(count));
  }
});

test('without JavaScript all notes are listed under their sources, and nothing is offered that would not work', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
  await page.goto(`${site.url}/notes/?kind=disputed`);
  expect(await page.locator('section li:visible .words a').count()).toBe(notes.length);
  expect(await page.locator('section > h2:visible').count()).toBe(
    new Set(notes.map(({ href }) => href.split('#')[0])).size,
  );
  expect(await page.locator('#filter').isVisible()).toBe(false);
  await context.close();
});

test('should the script not come, the list is shown all the same', async () => {
  await page.route('**/notes/', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/<script type="module"[\s\S]*?<\/script>/g, ''),
    });
  });
  await page.goto(`${site.url}/notes/`);
  await expect.poll(async () => (await shown()).length).toBe(notes.length);
});

test('axe finds nothing, light and dark, whatever is chosen', async () => {
  for (const path of [
    '/notes/',
    '/notes/?kind=disputed',
    '/notes/?kind=disputed&certainty=not-verified',
  ]) {
    await page.goto(site.url + path);
    expect([path, await violationsInBoth(page)]).toEqual([path, []]);
  }
});

test('a note that an editor adds is listed, and its kind can be chosen', async () => {
  const root = makeEdition();
  const path = join(root, 'sources/decision/zh.mdx');
  const before = readFileSync(path, 'utf8');
  const note = '[^ask]: **Context, inferred.** The board asked “all of them”, it seems.';
  const after = before.replace('要求邻港停止阻挠。', `[要求邻港][^ask]停止阻挠。\n\n${note}`);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  enterInLedgers(root);
  expect(runScript('build.ts', root)).toMatchObject({ status: 0, stderr: '' });
  const made = await serve(root);
  try {
    await page.goto(`${made.url}/notes/?kind=context&certainty=inferred`);
    expect(await shown()).toEqual(['/decision/#note-ask']);
    expect(await page.locator('li:visible q').textContent()).toBe('要求邻港');
    expect(await page.locator('li:visible .says').textContent()).toContain(
      `${kind('context', 'inferred')} The board asked “all of them”, it seems.`,
    );
  } finally {
    made.stop();
    rmSync(root, { recursive: true });
  }
});
