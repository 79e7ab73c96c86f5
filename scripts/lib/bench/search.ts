import type { Browser } from 'playwright-core';
import { recordsOf } from '../../../src/core/search/record.ts';
import { readHan, searchTables } from '../../../src/integrations/search-tables.ts';
import { loadEdition } from '../../../src/loader.ts';
import { openBrowser } from '../browser.ts';
import { servePreview } from '../preview.ts';
import { basePath, EDITION_ROOT } from '../settings.ts';
import { STARLIGHT } from './peers.ts';
import { askSite, askStock, countBytes, injectEngine, serveStock } from './search-in-browser.ts';
import { type Quality, sampleSubstrings, score } from './search-samples.ts';
import { type SearchCost, searchStarlight } from './starlight.ts';

/** English, since Starlight's search does not find Chinese on an English page. */
const QUERIES = ['jurisdiction', 'enterprises'] as const;

/** What the same search costs on this site's own page. */
async function searchSite(browser: Browser, url: string): Promise<SearchCost> {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(`${url}${basePath()}search/`, { waitUntil: 'networkidle' });
  const ask = async (query: string) => {
    const start = performance.now();
    const counted = await countBytes(page, async () => {
      await page.locator('#q').fill(query);
      await page.waitForFunction(
        (wanted) =>
          new URL(location.href).searchParams.get('q') === wanted &&
          document.querySelector<HTMLElement>('#results')?.dataset.state === 'done',
        query,
      );
      await page.waitForLoadState('networkidle');
    });
    return { ...counted, milliseconds: performance.now() - start };
  };
  const cost = { first: await ask(QUERIES[0]), next: await ask(QUERIES[1]) };
  await page.close();
  return cost;
}

/** `npm run bench -- search`: the site's search and stock Pagefind on the same text, in the same run. */
export async function benchSearch(): Promise<void> {
  const edition = await loadEdition({ root: EDITION_ROOT, base: basePath() });
  const source = edition.sources.find(({ id }) => id === edition.record.principal);
  if (!source) throw new Error('There is no principal source to search.');
  const samples = sampleSubstrings(source, 1000);
  const tables = searchTables(edition);
  const records = new Map(
    edition.sources
      .flatMap((each) => recordsOf(each, basePath(), tables, readHan))
      .map(({ url, meta }) => [
        url,
        `${meta.gist}\n${(JSON.parse(meta.pairs) as string[][]).map((pair) => pair.join('\n')).join('')}`,
      ]),
  );
  const paragraphs = new Map(source.paragraphs.map(({ anchor, text }) => [anchor, text ?? '']));

  const [browser, site] = await Promise.all([openBrowser(), servePreview({ port: 0 })]);
  try {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${site.url}${basePath()}about/`);
    await injectEngine(page);
    await serveStock(page, source);
    const rows: [string, Quality][] = [
      ['this site', score(await askSite(page, samples), records, (id) => !id.includes('?note='))],
      ['stock Pagefind, query as it is', score(await askStock(page, samples, false), paragraphs, () => true)],
      ['stock Pagefind, query quoted', score(await askStock(page, samples, true), paragraphs, () => true)],
    ];
    console.log(`${samples.length} substrings of 2 to 6 Han characters of ${source.record.short}\n`);
    console.log('                                  recall  precision  first right  ms a query');
    for (const [name, { recall, precision, first: right, milliseconds }] of rows) {
      console.log(
        `${name.padEnd(32)}  ${recall.toFixed(3).padStart(6)}  ${precision.toFixed(3).padStart(9)}  ${right.toFixed(3).padStart(11)}  ${milliseconds.toFixed(1).padStart(10)}`,
      );
    }
    const costs: [string, SearchCost][] = [
      ['this site', await searchSite(browser, site.url)],
      [`Starlight ${STARLIGHT.version}`, await searchStarlight(await browser.newContext(), edition, QUERIES)],
    ];
    console.log('\nas a reader searches, on the wire   before  first result, and a further query');
    for (const [name, { first, next }] of costs) {
      const cell = ({ bytes, requests, milliseconds }: SearchCost['first']) =>
        `${bytes} B in ${requests} requests, ${milliseconds.toFixed(0)} ms`;
      console.log(`${name.padEnd(34)}     0 B  ${cell(first)}; ${cell(next)}`);
    }
  } finally {
    await browser.close();
    await site.stop();
  }
}
