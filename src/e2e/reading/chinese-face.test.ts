import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { testUnless } from '../../fixtures/test-unless.ts';
import { withPolicy } from '../../publish/site/content-security.ts';
import { openBrowser } from '../browser.ts';
import { drawCharacters } from '../drawn.ts';
import { ANDROID_FONTS, FONT_SETS, type FontSet, installed } from '../fonts.ts';
import { FACE, quotationMark, read, readLate } from '../read-with-fonts.ts';

// The published edition on machines without and with a Chinese font.
const PAGES = [
  '/',
  '/decision/',
  '/sources/post-captains/',
  '/notes/',
  '/map/',
  '/timeline/',
  '/glossary/',
  '/references/',
  '/about/',
  '/search/',
  '/search/?q=勠力同心',
];
const HAN = /\p{Script=Han}/u;
const [, song, one, sans] = FONT_SETS;

const site = { url: inject('fogSite') };
// Whether Liberation is there does not matter here: one face will do.
const { missing: noFonts } = one;
if (noFonts) testUnless(noFonts, 'where no Chinese font is installed', () => {});
describe.runIf(!noFonts)('where no Chinese font is installed', () => {
  let set: FontSet;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    set = await one.make();
    expect(installed('国', 'file', set.env)).toEqual([]);
    browser = await openBrowser(set.env);
  });
  afterAll(async () => {
    await browser?.close();
    set?.remove();
  });

  test.each(PAGES)('%s asks for the face, and draws every character', async (path) => {
    page = await browser.newPage();
    const asked = await read(page, site.url + path);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every((file) => /^\/fonts\/song-[0-9a-f]{12}\.woff2$/.test(file))).toBe(true);
    expect(await page.evaluate(() => document.fonts.check('16px "Edition Song"', '雾'))).toBe(true);
    const { looked, undrawn } = await drawCharacters(page);
    expect({ undrawn, looked: looked > 2 }).toEqual({ undrawn: [], looked: true });
    await page.close();
  });

  test('without the face there are boxes, all of them Chinese', async () => {
    page = await browser.newPage();
    await page.route(FACE, (route) => route.abort());
    await read(page, `${site.url}/decision/`);
    const { undrawn } = await drawCharacters(page);
    expect(undrawn.filter((character) => HAN.test(character)).length).toBeGreaterThan(300);
    expect(
      undrawn.filter((character) => !/[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/u.test(character)),
    ).toEqual([]);
    await page.close();
  });

  test('the placeholder of the search field is drawn anew when the face comes', async () => {
    const shots: Buffer[] = [];
    for (const blocked of [true, false]) {
      page = await browser.newPage();
      if (blocked) await page.route(FACE, (route) => route.abort());
      await read(page, `${site.url}/about/`);
      shots.push(await page.locator('.find input').screenshot());
      await page.close();
    }
    expect(shots[0]?.equals(shots[1] ?? Buffer.of())).toBe(false);
  });

  test.each(['/', '/decision/', '/references/'])(
    'on %s nothing moves when the face comes late',
    async (path) => {
      page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const { shifts, wait } = await readLate(page, site.url + path);
      expect(wait).toBeGreaterThan(500);
      expect(shifts).toEqual([]);
      await page.close();
    },
  );

  test('without the marks and the box in the page itself, lines would move', async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.route('**/decision/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: withPolicy(
          (await response.text()).replace(
            /@font-face\{font-family:"Edition Song Marks"[^}]*\}/,
            '',
          ),
        ),
      });
    });
    const { shifts } = await readLate(page, `${site.url}/decision/`);
    expect(Math.max(...shifts)).toBeGreaterThan(0.01);
    await page.close();
  });

  test('quotation marks are as wide as a character in Chinese, and Latin ones in English', async () => {
    page = await browser.newPage();
    await read(page, `${site.url}/decision/`);
    expect(await quotationMark(page, '#c1')).toBeCloseTo(1, 1);
    expect(await quotationMark(page, '#c1-en')).toBeLessThan(0.6);
    await page.close();
  });
});

describe.each([
  ['that the style sheet names', song],
  ['that the face’s own rule names, as on Android', ANDROID_FONTS],
])('where a Song font is installed %s', (_, { missing, make }) => {
  testUnless(
    missing,
    'no page asks for the face, every character is drawn, and marks are as wide as a character in Chinese alone',
    async () => {
      const set = await make();
      const browser = await openBrowser(set.env);
      const page = await browser.newPage();
      for (const path of PAGES)
        expect([path, await read(page, site.url + path)]).toEqual([path, []]);
      await read(page, `${site.url}/decision/`);
      expect(await quotationMark(page, '#c1')).toBeCloseTo(1, 1);
      expect(await quotationMark(page, '#c1-en')).toBeLessThan(0.6);
      await browser.close();
      set.remove();
    },
  );
});

describe('where a Chinese sans font is installed, and no Song font', () => {
  const title =
    'the text is set in the edition’s face; in that font only where the face does not come';
  testUnless(sans.missing, title, async () => {
    const set = await sans.make();
    expect(installed('国', 'family', set.env)).toContain('Droid Sans Fallback');
    const browser = await openBrowser(set.env);
    const page = await browser.newPage();
    for (const path of PAGES)
      expect([path, (await read(page, site.url + path)).length > 0]).toEqual([path, true]);
    await page.route(FACE, (route) => route.abort());
    await read(page, `${site.url}/decision/`);
    const { undrawn } = await drawCharacters(page);
    expect(undrawn).toEqual([]);
    await browser.close();
    set.remove();
  });
});
