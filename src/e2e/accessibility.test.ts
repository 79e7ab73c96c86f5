import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/lib/browser.ts';
import { PROJECT, serve } from './project.ts';

// axe's rules for WCAG 2.2 AA, on what is shown.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(PROJECT)]);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

/** What axe finds wrong: rule and first place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as {
      axe: { run(options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await tool.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  });
}

describe.each(['light', 'dark'] as const)('in the %s scheme axe finds nothing', (colorScheme) => {
  test.each(['/', '/resolution/', '/sources/china-daily-legislators/', '/references/', '/notes/', '/about/', '/404.html'])(
    'on %s',
    async (path) => {
      const page = await browser.newPage({ colorScheme });
      await page.goto(site.url + path);
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
  );

  test('with a note open', async () => {
    const page = await browser.newPage({ colorScheme });
    await page.goto(`${site.url}/resolution/`);
    await page.locator('#preamble mark + button').first().click();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test.each([
    ['idle', '', 'idle'],
    ['with hits', '?q=强迫劳动', 'done'],
    ['with none', '?q=zzzzzz', 'done'],
    ['with a suggestion', '?q=jurisdicton', 'done'],
    ['without its index', '?q=law', 'error'],
  ])('on the search page %s', async (_, query, state) => {
    const page = await browser.newPage({ colorScheme });
    if (state === 'error') await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto(`${site.url}/search/${query}`);
    await page.waitForFunction((wanted) => document.querySelector<HTMLElement>('#results')?.dataset.state === wanted, state);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

test('the number of hits is announced', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/search/?q=长臂管辖`);
  const status = page.getByRole('status');
  await expect.poll(() => status.textContent()).toMatch(/^\d+ passages$/);
  await page.close();
});
