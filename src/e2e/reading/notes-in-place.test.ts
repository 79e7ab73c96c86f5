import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { noteKinds } from '../../model/note-kind.ts';
import { openBrowser } from '../browser.ts';
import { openPage } from '../project.ts';
import { spoken } from '../spoken.ts';

const { words } = spoken();

// Notes stand where the words are: in the margin, in a sheet, at the foot of a printed section.
let browser: Browser;
const site = { url: inject('fogSite') };
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const KINDS: readonly string[] = noteKinds();

const open = (path: string, width = 1440, options: { javaScriptEnabled?: boolean } = {}) =>
  openPage(browser, site.url + path, width, options);

/**
 * Where each note of a page stands, and the words that it is about: pixels from the top of the
 * document.
 */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.row')].map((row) => ({
      bottom: row.getBoundingClientRect().bottom,
      notes: [...row.querySelectorAll('.slot')].map((slot) => {
        const note = slot.querySelector('.note') as HTMLElement;
        const mark = row.querySelector(`[data-note="${note.id.slice(5)}"]`) as HTMLElement;
        const { top, bottom, left, right } = note.getBoundingClientRect();
        return {
          id: note.id,
          top,
          bottom,
          left,
          right,
          words: mark.getBoundingClientRect().top,
          number: mark.nextElementSibling?.textContent,
        };
      }),
    })),
  );

describe('in windows of 1200, 1440 and 1920 px', () => {
  const WIDTHS = [1200, 1440, 1920];
  test.each([
    '/decision/',
    '/decision/?view=sentences',
    '/decision/?view=english',
    '/sources/post-captains/',
    '/sources/unsigned/',
  ])(
    'notes of %s stand in the margin beside their row, in order, none over another',
    async (path) => {
      const page = await open(path, 1200);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const rows = await places(page);
        expect(rows.flatMap(({ notes }) => notes).length).toBeGreaterThan(12);
        let last = 0;
        for (const { notes, bottom } of rows) {
          for (const note of notes) {
            const of = `${note.id} at ${width} px`;
            expect
              .soft(note.top, `${of} under the note before it`)
              .toBeGreaterThanOrEqual(last - 0.5);
            expect.soft(note.bottom, `${of} within its row`).toBeLessThanOrEqual(bottom + 1);
            expect.soft(note.right, `${of} in the window`).toBeLessThanOrEqual(width);
            last = note.bottom;
          }
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        );
      }
      await page.context().close();
    },
  );

  test('a note that has room stands level with its words', async () => {
    const page = await open('/sources/post-captains/', 1200);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const first = (await places(page)).flatMap(({ notes }) => notes.slice(0, 1));
      const level = first.filter(({ top, words }) => Math.abs(top - words) < 12);
      expect(level.length / first.length, `at ${width} px`).toBeGreaterThan(0.6);
    }
    await page.context().close();
  });
});

test('margin notes without anchor positioning stand one below the other', async () => {
  const page = await open('/decision/', 1440);
  // The rules for browsers that lack it, applied here.
  await page.evaluate(() => {
    const css = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const find = (rules: CSSRule[]): string[] =>
      rules.flatMap((rule) => {
        if (rule instanceof CSSSupportsRule && rule.conditionText.startsWith('not'))
          return [rule.cssText.replace(/^@supports [^{]+/, '@media all ')];
        return rule instanceof CSSGroupingRule ? find([...rule.cssRules]) : [];
      });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${find(css).join('')} .slot { top: auto !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
  let last = 0;
  for (const { notes } of await places(page)) {
    for (const note of notes) {
      expect(note.top).toBeGreaterThanOrEqual(last - 0.5);
      last = note.bottom;
    }
  }
  await page.context().close();
});

test('a note in the margin is opened whole by its words, its number and itself, and nothing moves', async () => {
  const page = await open('/decision/', 1440);
  const note = page.locator('#note-labour');
  const before = await places(page);
  for (const press of ['[data-note="labour"]', '.n[popovertarget="note-labour"]', '#note-labour']) {
    await page.locator(press).click();
    expect(await note.evaluate((each) => each.matches(':popover-open'))).toBe(true);
    expect(await note.evaluate((each) => each.scrollHeight)).toBeGreaterThan(400);
    const box = await note.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
    await page.keyboard.press('Escape');
    expect(await note.evaluate((each) => each.matches(':popover-open'))).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('popovertarget'))).toBe(
      'note-labour',
    );
  }
  const shift = (list: typeof before) =>
    list.map(({ notes }) => notes.map(({ top, words }) => Math.round(top - words)));
  expect(shift(await places(page))).toEqual(shift(before));
  await page.context().close();
});

test.each([390, 1440])(
  'a note that an address leads to is open beside its words, however late the page is whole, at %i px',
  async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const held = Promise.withResolvers<void>();
    await page.route('**/held.png', async (route) => {
      await held.promise;
      await route.abort();
    });
    await page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () => {
        document.body.append(Object.assign(new Image(), { src: '/held.png' }));
      }),
    );
    await page.goto(`${site.url}/decision/#note-form`, { waitUntil: 'domcontentloaded' });
    const note = page.locator('#note-form:popover-open');
    await note.waitFor();
    // Frames in which the browser goes to the note by itself.
    await page.evaluate(async () => {
      for (let n = 0; n < 20; n++) await new Promise(requestAnimationFrame);
    });
    held.resolve();
    await page.waitForLoadState('load');
    const words = page.locator('[data-note="form"]').first();
    await expect
      .poll(async () => {
        const { y, height } = (await words.boundingBox()) ?? { y: -1, height: 0 };
        const foot = width === 390 ? ((await note.boundingBox())?.y ?? 0) : 600;
        return y > 100 && y + Math.min(height, 40) < foot;
      })
      .toBe(true);
    await context.close();
  },
);

test('a sheet on a phone leaves its words in view', async () => {
  const page = await open('/decision/', 390);
  for (const id of ['fog-rule', 'labour', 'long-pole', 'measures']) {
    const mark = page.locator(`[data-note="${id}"]`).first();
    await mark.evaluate((each) => scrollTo(0, each.getBoundingClientRect().top + scrollY - 780));
    const [x, y] = await mark.evaluate((each) => {
      const { left, top } = each.getClientRects()[0] as DOMRect;
      return [left + 5, top + 8] as const;
    });
    await page.mouse.click(x, y);
    await expect
      .poll(() => page.locator(`#note-${id}`).evaluate((each) => each.matches(':popover-open')))
      .toBe(true);
    await expect
      .poll(async () => {
        const [words, sheet] = await Promise.all([
          mark.boundingBox(),
          page.locator(`#note-${id}`).boundingBox(),
        ]);
        return (
          (words?.y ?? 0) + Math.min(words?.height ?? 0, 40) <= (sheet?.y ?? 0) + 1 &&
          (words?.y ?? 0) >= 0
        );
      })
      .toBe(true);
    await page.keyboard.press('Escape');
  }
  await page.context().close();
});

test('no line of text begins with a note’s number', async () => {
  const page = await open('/decision/', 320);
  for (const width of [320, 390, 820, 1200, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const strays = await page.evaluate(
      () =>
        [...document.querySelectorAll('.n')].filter((number) => {
          const range = document.createRange();
          range.selectNodeContents(
            (number.previousElementSibling ??
              number.parentElement?.previousElementSibling) as Element,
          );
          const words = [...range.getClientRects()]
            .filter(({ width: wide }) => wide > 1)
            .at(-1) as DOMRect;
          const { left, right, top, bottom } = number.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          return x < words.right || x > words.right + 16 || y > words.bottom || y < words.top - 16;
        }).length,
    );
    expect([width, strays]).toEqual([width, 0]);
  }
  await page.context().close();
});

test('kinds are told apart by the line under the words, and certainty by a word', async () => {
  const page = await open('/decision/', 1440);
  const lines = await page.evaluate(
    (kinds) =>
      kinds.map((kind) => {
        const mark = document.querySelector(`mark.${kind}, .sample.${kind}`);
        const { textDecorationStyle, textDecorationThickness } = getComputedStyle(mark as Element);
        return `${textDecorationStyle} ${textDecorationThickness}`;
      }),
    KINDS.filter((kind) => kind !== 'cross-reference'),
  );
  expect(new Set(lines).size).toBe(lines.length);
  const unsure = page.locator('.note[data-certainty]');
  expect(await unsure.count()).toBeGreaterThan(0);
  for (const text of await unsure.locator('.kind').allInnerTexts())
    expect(text).toMatch(
      new RegExp(`${words.certainty.inferred}|${words.certainty['not verified']}`),
    );
  await page.context().close();
});

test('kinds are switched off and on, and the choice is kept', async () => {
  const page = await open('/decision/', 1440);
  const term = page.locator('#note-so-called');
  await page.getByRole('button', { name: words.source.notes }).click();
  await page.locator('#kind-term').uncheck();
  await page.keyboard.press('Escape');
  expect(await page.locator('.n[popovertarget="note-so-called"]').isVisible()).toBe(false);
  expect(await term.isVisible()).toBe(false);
  expect(await page.locator('#note-labour').isVisible()).toBe(true);
  await page.reload();
  expect(await term.isVisible()).toBe(false);
  await page.goto(`${site.url}/decision/#note-so-called`);
  await page.reload();
  expect(await term.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.source.notes }).click();
  await page.locator('#kind-term').check();
  expect(await page.locator('.n[popovertarget="note-so-called"]').isVisible()).toBe(true);
  await page.context().close();
});

test.each([true, false])(
  'with JavaScript %s every note is reached from its number and left again',
  async (javaScriptEnabled) => {
    for (const path of ['/decision/', '/sources/post-report/']) {
      const page = await open(path, 390, { javaScriptEnabled });
      const numbers = await page.locator('.n').all();
      expect(numbers.length).toBeGreaterThan(20);
      for (const number of numbers) {
        await number.focus();
        await page.keyboard.press('Enter');
        const id = await number.getAttribute('popovertarget');
        expect([id, await page.locator(`[id="${id}"]`).isVisible()]).toEqual([id, true]);
        await page.keyboard.press('Escape');
        expect([id, await page.locator(`[id="${id}"]`).isVisible()]).toEqual([id, false]);
      }
      await page.context().close();
    }
  },
);

test('with the keyboard alone clause 1 is read with all its notes, and one comes back', async () => {
  const page = await open('/decision/', 1000);
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement?.getAttribute('popovertarget') ??
        document.activeElement?.getAttribute('href') ??
        '',
    );
  const expected = await page
    .locator('[data-row="c1"] .n')
    .evaluateAll((all) => all.map((each) => each.getAttribute('popovertarget')));
  for (let i = 0; i < 200 && (await focused()) !== '#c1'; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#c1');
  const read: string[] = [];
  while (read.length < expected.length) {
    await page.keyboard.press('Tab');
    const id = await focused();
    if (!id.startsWith('note-')) continue;
    await page.keyboard.press('Enter');
    const note = page.locator(`[id="${id}"]`);
    expect(await note.isVisible()).toBe(true);
    // Into the note: its links follow its number.
    await page.keyboard.press('Tab');
    expect(await note.evaluate((each) => each.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe(id);
    read.push(id);
  }
  expect(read).toEqual(expected);
  for (let i = 0; i < 100 && (await focused()) !== '#c1'; i++)
    await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('#c1');
  await page.context().close();
});

test('notes are footnotes to assistive technology, with a way back to their words', async () => {
  const page = await open('/decision/', 1440);
  expect(await page.locator('aside.note:not([role="doc-footnote"])').count()).toBe(0);
  expect(await page.locator('.note [role="doc-backlink"]').count()).toBe(
    await page.locator('.note').count(),
  );
  expect(await page.locator('[role="doc-bibliography"] li[id^="ref-"]').count()).toBeGreaterThan(6);
  const lost = await page
    .locator('.note cite a')
    .evaluateAll(
      (all) =>
        all.filter((each) => !document.querySelector(each.getAttribute('href') ?? '')).length,
    );
  expect(lost).toBe(0);
  await page.context().close();
});

test('on paper the notes stand at the foot of their section, numbered, and both languages begin on one line', async () => {
  const page = await open('/decision/', 700);
  await page.emulateMedia({ media: 'print' });
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('.row:not(.top)')].map((row) => {
      const box = (selector: string) => row.querySelector(selector)?.getBoundingClientRect();
      const notes = [...row.querySelectorAll('.note')];
      return {
        zh: box('.para')?.top ?? 0,
        en: box('.summary')?.top ?? 0,
        end: Math.max(box('.para')?.bottom ?? 0, box('.summary')?.bottom ?? 0),
        notes: notes.map((note) => note.getBoundingClientRect().top),
        numbers: notes.map((note) => note.querySelector('.kind')?.textContent?.split(' ')[0]),
        marks: [...row.querySelectorAll('.n')].map(
          (number) => /\d+/.exec(number.ariaLabel ?? '')?.[0],
        ),
        shown: notes.every((note) => note.checkVisibility()),
      };
    }),
  );
  for (const row of rows) {
    expect(Math.abs(row.zh - row.en)).toBeLessThan(8);
    for (const top of row.notes) expect(top).toBeGreaterThanOrEqual(row.end);
    expect(row.shown).toBe(true);
    expect([...row.numbers].sort()).toEqual([...row.marks].sort());
  }
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(50_000);
  await page.context().close();
});
