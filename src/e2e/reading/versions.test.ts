import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { makeEdition, runScript, serve, unpackArchive } from '../project.ts';
import { either, spoken } from '../spoken.ts';

const { words, say, date } = spoken();
const { versions: message } = words;

// A made-up law in three versions, and an act in two.
let root: string;
let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serve>>;
/** Folder of the unpacked archive. */
let archive: string;

beforeAll(async () => {
  root = makeEdition('versions');
  const { status, stdout, stderr } = runScript('build.ts', root);
  expect({ status, stderr, broken: stdout.includes('BROKEN') }).toEqual({
    status: 0,
    stderr: '',
    broken: false,
  });
  archive = unpackArchive(root, join(root, 'disk'));
  [browser, site] = await Promise.all([openBrowser(), serve(root)]);
});
afterAll(async () => {
  site?.stop();
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage({ javaScriptEnabled: false });
  return () => page.close();
});

const textOf = async (selector: string) =>
  (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim();

test('a source says since when its text is in force, and leads to its earlier ones', async () => {
  await page.goto(`${site.url}/sources/law/`);
  const texts = ['1979-07-01', '1990-01-01'].map((day) =>
    say(message.listed, { text: date(day), changes: message.changesAfter }),
  );
  expect(await textOf('.versions')).toBe(
    [
      say(message.inForce, { date: date('2005-03-01') }),
      say(message.earlier, { texts: texts.join(words.marks.list) }),
    ].join(words.marks.gap),
  );
  // Nothing of the other texts is on the page.
  expect(await page.content()).not.toContain('没收其货物');
  await page.locator('.versions a').first().click();
  expect(new URL(page.url()).pathname).toBe('/sources/law/versions/1979/');
  expect(await textOf('.not-in-force')).toBe(
    say(message.notInForce, { date: date('1979-07-01'), until: date('1990-01-01') }),
  );
});

test('a passage of an earlier text has its name there, and leads to what it is now', async () => {
  await page.goto(`${site.url}/sources/law/versions/1979/#art5`);
  expect(await textOf('#art5 .label')).toBe(either('art. 4 第四条', '第四条'));
  expect(await textOf('#art5 .text')).toBe('第四条 船长应当向港务局报告进港和出港的时间。');
  await page.locator('#art5 .said a').click();
  await page.waitForURL(`${site.url}/sources/law/#art5`);
  await page.goto(`${site.url}/sources/law/versions/1990/`);
  expect(await textOf('#art6b .said')).toBe(message.gone);
});

test('a passage says since when it stands so, and leads to what changed', async () => {
  await page.goto(`${site.url}/sources/law/`);
  expect(await page.locator('[data-row="art4"] .stands').count()).toBe(0);
  expect(await textOf('[data-row="art7"] .stands')).toBe(
    say(message.stands, { date: date('1990-01-01'), changes: message.changes }),
  );
  await page.locator('[data-row="art7"] .stands a').click();
  await page.waitForURL(`${site.url}/sources/law/changes/1979/#art7`);
  expect(await textOf('#art7 .label')).toBe(either('art. 5 → art. 7 第七条', '第五条 → 第七条'));
  expect(await page.locator('#art7 del').allInnerTexts()).toEqual(['第五条', '没收其货物']);
  expect(await page.locator('#art7 ins').allInnerTexts()).toEqual(['第七条', '处以罚款']);
});

test('what changed is counted, and what did not is folded', async () => {
  await page.goto(`${site.url}/sources/law/changes/1990/`);
  expect(await textOf('.counted')).toBe(
    either(
      '6 passages reworded, 3 put in, 1 taken out, 1 with another number only and 6 unchanged.',
      '6段文字有改动、增加3段、删去1段、1段仅序号有变和6段未变。',
    ),
  );
  expect(await textOf('.folded summary')).toBe(say(message.folded, { n: 2 }));
  expect(await page.locator('.passage').count()).toBe(10);
  await page.goto(`${site.url}/sources/act/changes/2001/`);
  expect(await textOf('#sec1 .text')).toContain('within sixtythirty days');
});

test.each(['versions/1979', 'changes/1979', 'versions/1990', 'changes/1990'])(
  'the page %s is whole, wide and narrow, light and dark',
  async (path) => {
    const reader = await browser.newPage();
    await reader.goto(`${site.url}/sources/law/${path}/`);
    for (const width of [1200, 320]) {
      await reader.setViewportSize({ width, height: 800 });
      expect(await violationsInBoth(reader)).toEqual([]);
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await reader.close();
  },
);

test('earlier texts are named in TEI and Akoma Ntoso, and their pages are in the archive', () => {
  const read = (name: string) => readFileSync(join(root, 'dist/downloads/law', name), 'utf8');
  expect(read('tei.xml')).toMatch(
    /<witness xml:id="version_1979">.*from="1979-07-01" to="1990-01-01"/,
  );
  expect(read('akn.xml')).toContain('/zho@2005-03-01"');
  expect(read('akn.xml').match(/type="amendment"/g)).toHaveLength(2);
  expect(readFileSync(join(archive, 'sources/law/changes/1990/index.html'), 'utf8')).toContain(
    '<ins>',
  );
});

describe('the text in force on a day', () => {
  let reader: Page;
  beforeEach(async () => {
    reader = await browser.newPage();
    return () => reader.close();
  });
  const said = () => reader.locator('.in-force output').innerText();

  test.each([
    ['1979-07-01', 'versions/1979/'],
    ['1989-12-31', 'versions/1979/'],
    ['1990-01-01', 'versions/1990/'],
  ])(
    'is led to from %s in an address, on a host and from a disk, with its passage',
    async (on, path) => {
      const hosts = [
        [`${site.url}/`, ''],
        [`${pathToFileURL(archive).href}/`, 'index.html'],
      ] as const;
      for (const [at, file] of hosts)
        for (const from of ['', 'changes/1979/']) {
          await reader.goto(`${at}sources/law/${from}${file}?on=${on}#art5`);
          await reader.waitForURL(`${at}sources/law/${path}${file}#art5`);
        }
    },
  );

  test('is led to from the field, and back to the present one', async () => {
    await reader.goto(`${site.url}/sources/law/`);
    await reader.getByLabel(message.on.day).fill('1985-03-01');
    await reader.keyboard.press('Enter');
    await reader.waitForURL(`${site.url}/sources/law/versions/1979/`);
    await reader.getByLabel(message.on.day).fill('2005-03-01');
    await reader.getByRole('button', { name: message.on.lead }).click();
    await reader.waitForURL(`${site.url}/sources/law/`);
  });

  test.each([
    ['', '1979-06-30', say(message.on.before, { date: date('1979-07-01') })],
    ['', '2030-01-01', message.on.here],
    ['versions/1990/', '2005-02-28', message.on.here],
  ])('is told where there is nowhere to lead: %s on %s', async (path, on, told) => {
    const address = `${site.url}/sources/law/${path}?on=${on}`;
    await reader.goto(address);
    expect(await said()).toBe(told);
    expect(await reader.getByLabel(message.on.day).inputValue()).toBe(on);
    expect(reader.url()).toBe(address);
  });

  test.each(['1985', '1985-02-30', 'x'])('is not looked for on %s, which is no day', async (on) => {
    await reader.goto(`${site.url}/sources/law/?on=${on}`);
    expect(await said()).toBe('');
    expect(await reader.getByLabel(message.on.day).inputValue()).toBe('');
  });

  test('is found without script in the list of texts', async () => {
    await page.goto(`${site.url}/sources/law/`);
    expect(await page.locator('.in-force .ask').isVisible()).toBe(false);
    await page.locator('.in-force summary').click();
    expect(await page.locator('.in-force li').allInnerTexts()).toEqual([
      say(message.on.closed, { from: date('1979-07-01'), until: date('1990-01-01') }),
      say(message.on.closed, { from: date('1990-01-01'), until: date('2005-03-01') }),
      say(message.on.open, { from: date('2005-03-01') }),
    ]);
    await page.locator('.in-force li a').nth(1).click();
    expect(new URL(page.url()).pathname).toBe('/sources/law/versions/1990/');
    expect(await page.locator('.in-force [aria-current="page"]').count()).toBe(1);
  });
});
