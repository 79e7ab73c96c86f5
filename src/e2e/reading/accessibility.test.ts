import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { builtPages } from '../project.ts';
import { spoken } from '../spoken.ts';

const { words, say } = spoken();

let browser: Browser;
const site = { url: inject('fogSite') };
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const pages = builtPages(inject('fog'));
test('there are pages of every kind', () => {
  expect(pages.length).toBeGreaterThan(12);
});

describe('in the light scheme and in the dark one axe finds nothing', () => {
  test.each(pages)('on %s', async (path) => {
    const page = await browser.newPage();
    await page.goto(site.url + path);
    expect(await violationsInBoth(page)).toEqual([]);
    await page.close();
  });

  test.each([390, 1000, 1440])(
    'with a note open, a list open, and in every view, at %i px',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`${site.url}/decision/`);
      await page.locator('#preamble button.n').first().click();
      expect(await violationsInBoth(page)).toEqual([]);
      await page.keyboard.press('Escape');
      for (const list of ['passages', 'views', 'kinds']) {
        const button = page.locator(`.strip [popovertarget="${list}"]`);
        // Where there is room the list stands open by itself, and what opens it elsewhere is no
        // button.
        if (
          !(await button.isVisible()) ||
          (await button.evaluate((each) => getComputedStyle(each).pointerEvents === 'none'))
        )
          continue;
        await button.click();
        expect(await page.locator(`#${list}`).isVisible()).toBe(true);
        // A list that opens changes nothing but itself and the strip.
        const changed = `.strip, #${list}`;
        expect([list, await violationsInBoth(page, changed)]).toEqual([list, []]);
        await page.keyboard.press('Escape');
      }
      for (const view of ['sentences', 'original', 'english', 'gists']) {
        await page.locator(`#view-${view}`).evaluate((input: HTMLInputElement) => input.click());
        expect([view, await violationsInBoth(page)]).toEqual([view, []]);
      }
      await page.close();
    },
  );

  test.each([
    ['idle', '', 'idle'],
    ['with hits', '?q=空船靠岸', 'done'],
    ['with none', '?q=zzzzzz', 'done'],
    ['with a suggestion', '?q=jurisdicton', 'done'],
    ['without its index', '?q=law', 'error'],
  ])('on the search page %s', async (_, query, state) => {
    const page = await browser.newPage();
    if (state === 'error') await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto(`${site.url}/search/${query}`);
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLElement>('#results')?.dataset.state === wanted,
      state,
    );
    expect(await violationsInBoth(page)).toEqual([]);
    await page.close();
  });
});

test('the number of hits is announced', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/search/?q=长竿管辖`);
  const status = page.getByRole('status');
  const hits = page.locator('#results[data-state="done"]');
  const n = Number(await hits.getAttribute('data-count'));
  expect(n).toBeGreaterThan(1);
  await expect.poll(() => status.textContent()).toBe(say(words.search.found, { n }));
  await page.close();
});
