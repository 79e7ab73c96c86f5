import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/lib/browser.ts';
import { testUnless } from '../../fixtures/test-unless.ts';
import { violations } from '../axe.ts';
import { EPUBCHECK, epubProblems } from '../epubcheck.ts';
import { FONT_SETS } from '../fonts.ts';
import { makeEdition, openPage, runScript, serve } from '../project.ts';

declare global {
  /** Keys that have come to what acts on them. */
  var keysCome: number;
}

// Texts with nothing beside them: minutes with a list and a table, a letter, a play, a poem, a law.
let root: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  root = makeEdition('structured');
  const { status, stderr } = runScript('build.ts', root);
  if (status !== 0) throw new Error(stderr);
  [browser, site] = await Promise.all([openBrowser(), serve(root)]);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
  rmSync(root, { recursive: true, force: true });
});
const SOURCES = ['minutes', 'letter', 'play', 'poem', 'law', 'notice'];
const open = (id: string, width = 1440, opened = browser) =>
  openPage(opened, `${site.url}/sources/${id}/`, width);

/** The tree of a page’s text as a screen reader has it. */
const treeOf = (page: Page) => page.locator('.reading').ariaSnapshot();

describe('in a screen reader’s tree', () => {
  test('a list is one, and a list in an item stands in it', async () => {
    const page = await open('minutes');
    expect(await treeOf(page)).toMatch(
      / {2}- listitem:\n {4}- paragraph: "- to paint the mole:"\n[\s\S]*? {4}- list:\n {6}- listitem:\n {8}- paragraph:\n? ?.*\(a\)/,
    );
    expect(await page.getByRole('list').locator('> li').count()).toBeGreaterThan(4);
    await page.close();
  });

  test('a table has the heads of its columns, and a row for each passage', async () => {
    const page = await open('minutes');
    const table = page.locator('.reading').getByRole('table');
    const heads = await table.getByRole('columnheader').allTextContents();
    expect(heads.map((words) => words.replace('|', '').trim())).toEqual([
      'Vessel',
      'Per night',
      'Per month',
    ]);
    expect(await table.getByRole('row').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'p16',
      'p17',
      'p18',
      'p19',
    ]);
    await page.close();
  });

  test('divisions of a law are headings of their levels, items of its articles are lists in lists', async () => {
    const page = await open('law');
    const tree = await treeOf(page);
    const headings = await page
      .locator('.reading')
      .getByRole('heading')
      .evaluateAll((all) => all.map(({ tagName, textContent }) => `${tagName} ${textContent}`));
    expect(headings).toEqual([
      'H2 第一章 总则',
      'H2 第二章 守灯人',
      'H3 第一节 任用',
      'H3 第二节 职责',
      'H2 第三章 附则',
    ]);
    expect(tree).toMatch(
      /- listitem:\n {4}- paragraph: （二） ?备油，其中：\n[\s\S]*? {4}- list:\n {6}- listitem:/,
    );
    await page.close();
  });
});

test('rows keep the characters, the anchors and the language of their passages', async () => {
  const page = await open('minutes');
  const row = page.locator('tr#p18.para[data-anchor="p18"][lang="en"]');
  expect(await row.textContent()).toBe('Fishing boat | 5 | 80');
  await page.close();
});

test('what is copied is the text, without names, references and numbers of notes', async () => {
  const page = await open('minutes');
  const copied = await page.locator('.reading').evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });
  expect(copied).not.toMatch(/cite|¶/);
  const lines = copied.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  for (const line of [
    'The board met at nine.',
    '- to buy forty barrels of oil',
    '(a) the seaward side first',
  ])
    expect(lines).toContain(line);
  expect(copied.replace(/\s+/g, ' ')).toContain('Fishing boat | 5 | 80');
  await page.close();
});

for (const { name, missing, make } of FONT_SETS)
  testUnless(
    missing,
    `with ${name} a paragraph of one line is as high as its line and a small gap`,
    async () => {
      const set = await make();
      const opened = await openBrowser(set.env);
      for (const width of [390, 1440]) {
        const page = await open('minutes', width, opened);
        const found = await page.evaluate(() =>
          [1, 2, 3, 4, 5, 6].map((n) => {
            const text = document.getElementById(`p${n}`) as HTMLElement;
            const row = text.closest('.row') as HTMLElement;
            const side = row.querySelector('.label') as HTMLElement;
            return {
              gap: row.offsetHeight - text.offsetHeight,
              isBeside:
                side.getBoundingClientRect().top >= row.getBoundingClientRect().top &&
                side.getBoundingClientRect().bottom <= row.getBoundingClientRect().bottom,
            };
          }),
        );
        for (const { gap, isBeside } of found) {
          expect(gap).toBeLessThanOrEqual(14);
          expect(isBeside).toBe(true);
        }
        await page.close();
      }
      await opened.close();
      set.remove();
    },
  );

test('fifteen short minutes fit in one window', async () => {
  const page = await open('minutes');
  const height = await page.evaluate(() => {
    const place = (id: string) => document.getElementById(id)?.getBoundingClientRect();
    return (place('p15')?.bottom ?? 0) - (place('p1')?.top ?? 0);
  });
  expect(height).toBeLessThan(700);
  await page.close();
});

test('the way to a reference is seen where one points, and with the keyboard', async () => {
  const page = await open('minutes');
  const cite = page.locator('[data-row="p5"] .cite');
  const seen = () => cite.evaluate((element) => getComputedStyle(element).opacity);
  expect(await seen()).toBe('0');
  await page.locator('#p5').hover();
  expect(await seen()).toBe('1');
  await page.locator('#p1').hover();
  await cite.focus();
  expect(await seen()).toBe('1');
  await page.close();
});

test('a footnote is reached from its mark, and its mark from it', async () => {
  const page = await open('minutes');
  await page.locator('#p20 [role="doc-noteref"]').click();
  expect(new URL(page.url()).hash).toBe('#p21');
  await page.locator('#p21 [role="doc-backlink"]').click();
  expect(new URL(page.url()).hash).toBe('#p20');
  await page.close();
});

test('verse keeps its lines', async () => {
  const page = await open('poem');
  expect((await page.locator('#p1').innerText()).split('\n')).toHaveLength(4);
  await page.close();
});

describe('the keys [ and ]', () => {
  const press = async (page: Page, keys: string) => {
    // A key comes again, by script, when what acts on it is there (requests.ts).
    await page.evaluate(() => {
      globalThis.keysCome ??= 0;
      addEventListener('keydown', ({ isTrusted }) => {
        if (!isTrusted) globalThis.keysCome++;
      });
    });
    const found: string[] = [];
    for (const key of keys) {
      const before = await page.evaluate(() => globalThis.keysCome);
      await page.keyboard.press(key);
      await page.waitForFunction((last) => globalThis.keysCome > last, before);
      found.push(await page.evaluate(() => location.hash));
    }
    return found;
  };

  test('go from article to article, and stop at the ends', async () => {
    const page = await open('law');
    expect(await press(page, ']]]')).toEqual(['#art1', '#art2', '#art3']);
    expect(await press(page, '[[[')).toEqual(['#art2', '#art1', '#art1']);
    expect(await press(page, ']]]]]]')).toEqual([
      '#art2',
      '#art3',
      '#art4',
      '#art5',
      '#art6',
      '#art6',
    ]);
    await page.close();
  });

  test('go from paragraph to paragraph in a text without articles, and not while one types', async () => {
    const page = await open('play');
    expect(await press(page, ']]')).toEqual(['#p1', '#p2']);
    await page.locator('.find input').focus();
    expect(await press(page, ']')).toEqual(['#p2']);
    expect(await page.locator('.find input').inputValue()).toBe(']');
    await page.close();
  });
});

describe('the contents of a law', () => {
  test.each([390, 1440])('at %i px fold, say where one is, and lead there', async (width) => {
    const page = await open('law', width);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await page.locator('[popovertarget="passages"]').click();
    await contents.getByText('art. 1 – art. 3').click();
    expect(await contents.getByRole('link', { name: 'art. 2' }).isVisible()).toBe(false);
    await contents.getByRole('link', { name: '第二节 职责' }).click();
    expect(await contents.isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#div2');
    await page.locator('#art2').evaluate((element) => element.scrollIntoView());
    await expect.poll(() => page.locator('button .here').innerText()).toContain('art. 2');
    // Not by Playwright, which first scrolls to where the strip stands in the page.
    await page
      .locator('[popovertarget="passages"]')
      .evaluate((button: HTMLElement) => button.click());
    await expect
      .poll(() => contents.locator('[aria-current]').innerText())
      .toContain('art. 2 第二条');
    expect(await contents.locator('[aria-current]').isVisible()).toBe(true);
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  test.each([390, 1440])(
    'at %i px axe finds nothing, and nothing scrolls sideways',
    async (width) => {
      for (const id of SOURCES) {
        const page = await openPage(browser, `${site.url}/sources/${id}/`, width, { colorScheme });
        expect([id, await violations(page)]).toEqual([id, []]);
        await page
          .locator('[popovertarget="passages"]')
          .click({ timeout: 300 })
          .catch(() => {});
        expect([id, await violations(page)]).toEqual([id, []]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        ).toBe(true);
        await page.close();
      }
    },
  );
});

testUnless(EPUBCHECK ? null : 'EPUBCheck is not installed', 'the book is valid', () => {
  expect(epubProblems(join(root, 'dist/downloads/fog-structures.epub'))).toEqual([]);
});
