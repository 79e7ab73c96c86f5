import type { Browser } from 'playwright-core';
import { type Lighthouse, runLighthouse } from './lighthouse.ts';
import { median } from './measure.ts';
import type { PageRow } from './report.ts';

/**
 * Measures one page at an address: what it asks for, and what Lighthouse says of it, each figure
 * the middle one of `runs`.
 */
export async function measurePage(
  browser: Browser,
  url: string,
  runs: number,
): Promise<Omit<PageRow, 'name'>> {
  const loads = await load(browser, url);
  const reports: Lighthouse[] = [];
  for (let run = 0; run < runs; run++) reports.push(await runLighthouse(url));
  const middle = (field: keyof Lighthouse) => median(reports.map((report) => report[field]));
  return {
    ...loads,
    lighthouse: {
      performance: middle('performance'),
      accessibility: middle('accessibility'),
      practices: middle('practices'),
      seo: middle('seo'),
      fcp: middle('fcp'),
      lcp: middle('lcp'),
      cls: middle('cls'),
      tbt: middle('tbt'),
    },
  };
}

/**
 * Loads a page with nothing kept before, and counts what it asks for until the network is still:
 * bytes of bodies as they came.
 */
async function load(browser: Browser, url: string): Promise<Pick<PageRow, 'requests' | 'bytes'>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const found: Promise<readonly [type: string, size: number]>[] = [];
  page.on('response', (response) => {
    const request = response.request();
    // What stands in the page itself is no request.
    if (request.url().startsWith('data:')) return;
    found.push(
      response
        .finished()
        .then(
          async () => [request.resourceType(), (await request.sizes()).responseBodySize] as const,
        ),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(found);
  await context.close();
  const bytes: Record<string, number> = {};
  for (const [type, size] of sizes) bytes[type] = (bytes[type] ?? 0) + size;
  return { requests: sizes.length, bytes };
}
