import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Layout, settle, watchLayout } from '../../../scripts/dev/shots/layout.ts';
import { testUnless } from '../../fixtures/test-unless.ts';
import { openBrowser } from '../browser.ts';
import { FONT_SETS } from '../fonts.ts';
import { builtPages } from '../project.ts';

// The published edition: how every page lies in its window.
let browser: Browser;
const site = { url: inject('fogSite') };
let pages: string[];
beforeAll(async () => {
  pages = builtPages(inject('fog'));
  pages.push('/search/?q=law', '/notes/?kind=disputed');
  // Notes, marks and views that arrive with the address.
  pages.push(
    '/decision/#note-labour',
    '/decision/?hl=长竿管辖#c1',
    '/decision/?view=sentences#c1-s3',
    '/decision/?view=gists',
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/**
 * Opens every page of the site in one window, which is then made so wide and so wide; gives what
 * each one's layout did.
 */
async function layouts(
  window: BrowserContextOptions & { viewport: { width: number; height: number } },
  opened = browser,
  then: readonly number[] = [],
): Promise<({ path: string; width: number } & Layout)[]> {
  const page = await opened.newPage({ colorScheme: 'light', ...window });
  const layout = await watchLayout(page);
  const found: ({ path: string; width: number } & Layout)[] = [];
  const { width: first, height } = window.viewport;
  for (const path of pages) {
    await page.setViewportSize({ width: first, height });
    await page.goto(`${site.url}${path}`);
    for (const width of [first, ...then]) {
      if (width !== first) await page.setViewportSize({ width, height });
      await settle(page);
      found.push({ path, width, ...(await layout()) });
    }
  }
  await page.close();
  expect(found.length).toBeGreaterThan(9);
  return found;
}

test.each([
  [
    '320 px, nor when the window is made 390, 820 and 1440 px wide,',
    { viewport: { width: 320, height: 700 } },
    [390, 820, 1440],
  ],
  ['1280 px zoomed to 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, []],
])('at %s no page scrolls sideways', async (_, window, then) => {
  const found = await layouts(window, browser, then);
  expect(found.filter(({ overflow }) => overflow > 0)).toEqual([]);
});

/**
 * Least shift that is one: where a sans face stands in until ours comes, its lines differ by a
 * fraction of a pixel.
 */
const SHIFT = 0.0005;

for (const { name, missing, make } of FONT_SETS)
  testUnless(
    missing,
    `with ${name} no page scrolls sideways, and none shifts while it is loaded`,
    async () => {
      const set = await make();
      const opened = await openBrowser(set.env);
      for (const width of [390, 1440]) {
        const found = await layouts({ viewport: { width, height: 900 } }, opened);
        expect([
          width,
          found.filter(({ overflow, shift }) => overflow > 0 || shift > SHIFT),
        ]).toEqual([width, []]);
      }
      await opened.close();
      set.remove();
    },
  );

test('what overflows, shifts or fails is seen', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 500 } });
  const layout = await watchLayout(page);
  await page.goto(`${site.url}/404.html`);
  await settle(page);
  expect(await layout()).toEqual({ overflow: 0, widest: [], shift: 0, moved: [], errors: [] });
  await page.evaluate(() => {
    const wide = document.createElement('pre');
    wide.className = 'wide';
    wide.textContent = 'wide';
    wide.style.width = '400px';
    document.body.prepend(wide, 'Late');
    console.error('broken');
  });
  await settle(page);
  const after = await layout();
  expect(after).toMatchObject({ widest: ['pre.wide'], errors: ['broken'] });
  expect(after.overflow).toBe(80);
  expect(after.shift).toBeGreaterThan(0);
  expect(after.moved.length).toBeGreaterThan(0);
  await page.close();
});
