import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { contestants } from './contestants.ts';
import { type Lighthouse, runLighthouse } from './lighthouse.ts';
import { measure, median } from './measure.ts';
import { type PageRow, SEED } from './report.ts';
import { serveGzipped } from './serve-gzipped.ts';

/** Sources of the sites whose page is measured. */
const SOURCES = 10;

/** Measures a page of one text of fourteen paragraphs with its notes, on this project's site and on its peers'; medians of `runs`. */
export async function benchPage(runs: number): Promise<PageRow[]> {
  const all = await contestants(SOURCES, SEED);
  const browser = await openBrowser();
  const rows: PageRow[] = [];
  try {
    for (const { name, folder, command, env, site, page, remove } of all) {
      await measure(folder, command, env);
      const server = await serveGzipped(site);
      try {
        const url = `${server.url}${page}`;
        const loads = await load(browser, url);
        const reports: Lighthouse[] = [];
        for (let run = 0; run < runs; run++) reports.push(await runLighthouse(url));
        const middle = (field: keyof Lighthouse) => median(reports.map((report) => report[field]));
        rows.push({
          name,
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
        });
        console.error(`page: ${name} measured`);
      } finally {
        await server.stop();
      }
      await remove();
    }
  } finally {
    await browser.close();
  }
  return rows;
}

/** Loads a page with nothing kept before, and counts what it asks for until the network is still: bytes of bodies as they came. */
async function load(browser: Browser, url: string): Promise<Pick<PageRow, 'requests' | 'bytes'>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const found: Promise<readonly [type: string, size: number]>[] = [];
  page.on('response', (response) => {
    const request = response.request();
    // What stands in the page itself is no request.
    if (request.url().startsWith('data:')) return;
    found.push(response.finished().then(async () => [request.resourceType(), (await request.sizes()).responseBodySize] as const));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(found);
  await context.close();
  const bytes: Record<string, number> = {};
  for (const [type, size] of sizes) bytes[type] = (bytes[type] ?? 0) + size;
  return { requests: sizes.length, bytes };
}
