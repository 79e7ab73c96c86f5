import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/lib/browser.ts';
import { capital } from '../../model/text/capital.ts';
import { violations, violationsInBoth } from '../axe.ts';
import { EPUBCHECK, epubProblems } from '../epubcheck.ts';
import { makeEdition, openPage, runScript, serve, unpackArchive } from '../project.ts';
import { either, spoken } from '../spoken.ts';

const { words, say, language } = spoken();
const ENGLISH = say(words.companion.kind.translation, { language: language('en') });
const JAPANESE = say(words.companion.kind.translation, { language: language('ja') });

// Translations and other texts beside a source: one or two of them in columns of their own, or read
// without the original, which still leads to its notes.
let browser: Browser;
let root: string;
let disk: string;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  root = makeEdition('companions');
  const { status, stderr } = runScript('build.ts', root);
  if (status !== 0) throw new Error(stderr);
  disk = mkdtempSync(join(tmpdir(), 'companions-'));
  [browser, site] = await Promise.all([openBrowser(), serve(root)]);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
  for (const each of [root, disk]) rmSync(each, { recursive: true, force: true });
});

const LAW = '/sources/pond-law/';
const BOTH = '?beside=translation-en&beside=translation-ja';

const open = (path: string, width = 1440, options: BrowserContextOptions = {}) =>
  openPage(browser, site.url + path, width, options);

/** What of a row is shown, from left to right: the original and the companions. */
const columns = (page: Page, row: string) =>
  page.locator(`[data-row="${row}"]`).evaluate((each) =>
    [...each.querySelectorAll<HTMLElement>(':scope > :is(.para, .summary)')]
      .filter((part) => part.checkVisibility({ visibilityProperty: true }))
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      .sort((a, b) => a.box.left - b.box.left || a.box.top - b.box.top)
      .map(({ part, box: { left, right, top } }) => ({
        what: part.dataset.companion ?? 'original',
        left: Math.round(left),
        right: Math.round(right),
        top: Math.round(top),
      })),
  );
const named = async (page: Page, row = 'art2') =>
  (await columns(page, row)).map(({ what }) => what);

const choose = async (page: Page, name: 'beside' | 'and', value: string) => {
  await page.locator('[popovertarget="beside"]').click();
  await page.locator(`#${name}-${value}`).check();
  await page.keyboard.press('Escape');
};

describe('what stands beside the original', () => {
  test('is the first companion, then the one that the reader picks, which stays in the address and till they leave', async () => {
    const page = await open(LAW);
    expect(await named(page)).toEqual(['original', 'translation-en']);
    await choose(page, 'beside', 'translation-ja');
    expect(await named(page)).toEqual(['original', 'translation-ja']);
    expect(page.url()).toContain(`${LAW}?beside=translation-ja`);
    await page.goto(site.url + LAW);
    expect(await named(page)).toEqual(['original', 'translation-ja']);
    expect(page.url()).toContain('?beside=translation-ja');
    await choose(page, 'beside', 'translation-en');
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  test('are two in columns of their own at 1440 and 1200 px, and in turn on a phone', async () => {
    const page = await open(LAW + BOTH, 1440);
    for (const width of [1440, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      const [original, english, japanese] = await columns(page, 'art2');
      expect([width, original?.what, english?.what, japanese?.what]).toEqual([
        width,
        'original',
        'translation-en',
        'translation-ja',
      ]);
      expect(english?.left).toBeGreaterThan(original?.right ?? 0);
      expect(japanese?.left).toBeGreaterThan(english?.right ?? 0);
      expect(Math.abs((english?.top ?? 0) - (japanese?.top ?? 0))).toBeLessThan(12);
    }
    await page.setViewportSize({ width: 390, height: 900 });
    const shown = await columns(page, 'art2');
    expect(new Set(shown.map(({ left }) => left)).size).toBe(1);
    expect(shown.map(({ what }) => what)).toEqual(['original', 'translation-en', 'translation-ja']);
    await page.context().close();
  });

  test('is one of them once, where both choices are the same', async () => {
    const page = await open(`${LAW}?beside=translation-ja&beside=translation-ja`);
    expect(await named(page)).toEqual(['original', 'translation-ja']);
    await page.context().close();
  });

  test('says of a passage that it lacks that it is not translated', async () => {
    const page = await open(`${LAW}?beside=translation-ja`);
    await expect
      .poll(() => page.locator('#art6_translation-ja').innerText())
      .toBe(words.companion.lacks.translation);
    await page.context().close();
  });

  test('stands in step, sentence by sentence, at 1440 and 390 px', async () => {
    const page = await open(`${LAW + BOTH}&view=sentences`, 1440);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const tops = await page
        .locator('[data-row="art5"]')
        .evaluate((row) =>
          [1, 2].map((k) =>
            [...row.querySelectorAll(`.s[id].k${k}, .pair.k${k}`)].map((each) =>
              Math.round(each.getBoundingClientRect().top),
            ),
          ),
        );
      const [first = [], second = []] = tops;
      expect([first.length, second.length]).toEqual([3, 3]);
      if (width > 1000) for (const each of tops) expect(new Set(each).size).toBe(1);
      else expect([...first, ...second]).toEqual([...first, ...second].sort((a, b) => a - b));
      expect(Math.max(...first)).toBeLessThan(Math.min(...second));
    }
    await page.context().close();
  });
});

describe('who reads without the original', () => {
  test.each([1440, 390])(
    'meets the notes at the sentences that answer theirs, at %d px',
    async (width) => {
      const page = await open(`${LAW}?view=alone`, width);
      expect(await named(page)).toEqual(['translation-en']);
      const number = page.locator('#art2_translation-en .n');
      expect(await number.evaluate((each) => each.closest('.pair')?.textContent)).toBe(
        'Salt pans are not among them.',
      );
      await number.click();
      const note = page.locator('#note-salt');
      expect(await note.evaluate((each) => each.matches(':popover-open'))).toBe(true);
      const [box, at] = [await note.boundingBox(), await number.boundingBox()];
      // The note does not cover the number that opened it.
      const apart =
        !!box && !!at && (box.y >= at.y + at.height || box.y + box.height <= at.y || box.x > at.x);
      expect(apart).toBe(true);
      await page.context().close();
    },
  );

  test('finds the number at the end of a part that is tied to no sentence', async () => {
    const page = await open(`${LAW}?view=alone&beside=translation-ja`);
    const number = page.locator('#art4_translation-ja .n');
    expect(await number.getAttribute('aria-label')).toBe(
      capital(say(words.note.name, { number: 2 })),
    );
    expect(await number.evaluate((each) => each.parentElement?.lastElementChild === each)).toBe(
      true,
    );
    await page.locator('[popovertarget="kinds"]').click();
    await page.locator('#kind-term').uncheck();
    expect(await number.isVisible()).toBe(false);
    await page.context().close();
  });

  test('is given no number twice beside the original', async () => {
    const page = await open(LAW + BOTH);
    expect(await page.locator('.companion .n:visible').count()).toBe(0);
    expect(await page.locator('.para .n:visible').count()).toBe(3);
    await page.context().close();
  });
});

describe('each text in its own direction', () => {
  test.each([
    ['pearl-letter', 'p1', 'rtl', 'ltr', 'translation-en-hale'],
    ['pond-notice', 'p1', 'ltr', 'rtl', 'translation-ar'],
  ])('%s', async (source, row, own, other, companion) => {
    const page = await open(`/sources/${source}/?beside=${companion}`);
    const directions = await page.evaluate(
      ([anchor = '', id = '']) =>
        [anchor, `${anchor}_${id}`].map((each) => {
          const element = document.getElementById(each) as HTMLElement;
          return [getComputedStyle(element).direction, element.lang !== ''];
        }),
      [row, companion],
    );
    expect(directions).toEqual([
      [own, true],
      [other, true],
    ]);
    // A number among words from right to left is drawn at their left.
    if (own === 'rtl') {
      const [words, number] = await Promise.all(
        ['[data-note="master"]', '.n[popovertarget="note-master"]'].map((selector) =>
          page.locator(`#p2 ${selector}`).boundingBox(),
        ),
      );
      expect((number?.x ?? 0) + (number?.width ?? 0) / 2).toBeLessThan(
        (words?.x ?? 0) + (words?.width ?? 0) / 2,
      );
    }
    await page.context().close();
  });
});

test('without script the reader picks all the same, and the notes open', async () => {
  const page = await open(LAW, 1440, { javaScriptEnabled: false });
  await page.locator('[popovertarget="beside"]').click();
  await page.locator('#and-translation-ja').check();
  expect(await page.locator('#art2_translation-ja').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('label:has(#view-english)').click();
  await page.locator('#art2_translation-en .n').click();
  expect(await page.locator('#note-salt').isVisible()).toBe(true);
  await page.context().close();
});

test.each(['', BOTH, `${BOTH}&view=alone`, `${BOTH}&view=sentences`])(
  'axe finds nothing wrong in “%s”, and no page goes sideways',
  async (query) => {
    const page = await open(LAW + query, 1440);
    for (const width of [1440, 1100, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([width, over]).toEqual([width, 0]);
      if (width === 1440) expect(await violationsInBoth(page)).toEqual([]);
    }
    await page.context().close();
  },
);

test('axe finds nothing wrong in texts of both directions, nor in the choice when it is open', async () => {
  for (const source of ['pearl-letter', 'pond-notice']) {
    const page = await open(`/sources/${source}/`);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }
  const page = await open(LAW);
  await page.locator('[popovertarget="beside"]').click();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('the search finds the words of a companion, and leads to where they are shown', async () => {
  const page = await open('/search/?q=塩田');
  const hit = page.locator('a[data-result]').first();
  await hit.waitFor();
  const place = say(words.search.hit, { source: 'Pond Act', passage: either('art. 2', '第二條') });
  expect(await hit.innerText()).toBe(say(words.search.hit, { source: place, passage: JAPANESE }));
  const found = await hit.evaluate((each) => {
    const line = each.closest('[data-hit]')?.querySelector('p');
    return [line?.lang, line?.querySelector('mark')?.textContent];
  });
  expect(found).toEqual(['ja', '塩田']);
  await hit.click();
  await page.waitForURL(/beside=translation-ja/);
  expect(await named(page)).toEqual(['original', 'translation-ja']);
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('salt pans')}&what=translation`);
  await expect
    .poll(() => page.locator('a[data-result]').allInnerTexts())
    .toEqual([say(words.search.hit, { source: place, passage: ENGLISH })]);
  await page.context().close();
});

test('the offline archive is read from a disk, with what was chosen', async () => {
  const folder = unpackArchive(root, disk);
  const address = pathToFileURL(join(folder, 'sources/pond-law/index.html')).href;
  const page = await openPage(browser, address + BOTH, 1440);
  expect(await named(page)).toEqual(['original', 'translation-en', 'translation-ja']);
  await page.locator('label:has(#view-english)').click();
  await page.locator('#art2_translation-ja .n').click();
  expect(await page.locator('#note-salt').isVisible()).toBe(true);
  await page.context().close();
});

test('who made a companion, and under which rights, stands at its head and in the record', async () => {
  const page = await open(LAW);
  const makers = either(
    'Edith Moor and Lotus Harbour Society (蓮港學會), July 2031, CC BY 4.0',
    'Edith Moor和Lotus Harbour Society（蓮港學會），2031年7月，CC BY 4.0',
  );
  expect(await page.locator('.heads').innerText()).toContain(`${ENGLISH} ${makers}`);
  const record = await page.locator('.record').innerText();
  for (const part of ['Pond Protection Act', 'Tsuru Ikeda', words.companion.heldBack])
    expect(record).toContain(part);
  await page.context().close();
});

test('a reference to a passage names who made what stands beside it', async () => {
  const page = await open(LAW);
  await page.locator('[data-row="art2"] .side .cite').click();
  await page.locator('#cite:popover-open').waitFor();
  const reference = await page
    .locator('#cite dt', { hasText: 'APA' })
    .locator('+ dd')
    .first()
    .innerText();
  for (const name of ['Edith Moor', 'Tsuru Ikeda']) expect(reference).toContain(name);
  await page.context().close();
});

test.skipIf(EPUBCHECK === null)('the book with its companions is a valid one', () => {
  expect(epubProblems(join(root, 'dist/downloads/pond-papers.epub'))).toEqual([]);
});
