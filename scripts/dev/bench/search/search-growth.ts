import type { Page } from 'playwright-core';
import { openBrowser } from '../../../lib/browser.ts';
import { servePreview } from '../../../lib/preview.ts';
import { madeUpIndex, SEED } from './made-up-index.ts';
import { countBytes, injectEngine, serveIndex, stockIndex } from './search-in-browser.ts';

/** Hits of which stock Pagefind's own page shows the texts at first. */
const SHOWN = 5;

declare global {
  /** Asks a query and loads what a page shows of its hits at first; gives how many there are. */
  var askGrown: (query: string) => Promise<number>;
}

/**
 * `npm run bench -- search-growth N`: what N made-up sources cost to index and to search, beside
 * stock Pagefind.
 */
export async function benchSearchGrowth(count: number): Promise<void> {
  const { files, seconds, records, queries, pieces } = await madeUpIndex(count);
  const started = performance.now();
  const stock = await stockIndex(records, 'en');
  const indexes = [
    { by: 'this site', path: '/grown/', files, seconds, put: putSite },
    {
      by: 'stock Pagefind',
      path: '/stock/',
      files: stock,
      seconds: (performance.now() - started) / 1000,
      put: putStock,
    },
  ];
  const [browser, site] = await Promise.all([openBrowser(), servePreview({ port: 0 })]);
  try {
    console.log(
      `${count.toLocaleString('en')} sources of ${records.length.toLocaleString('en')} paragraphs and notes (seed ${SEED})\n`,
    );
    console.log(
      `| by | indexed in | files | MB | ${queries.map((query, i) => (i === 0 ? `first: ${query}` : query)).join(' | ')} | each of ${pieces.length} pieces: median, nine in ten, most |`,
    );
    console.log(`|---|--:|--:|--:|${queries.map(() => '--:|').join('')}--:|`);
    for (const { by, path, files: its, seconds: took, put } of indexes) {
      const page = await browser.newPage({ bypassCSP: true });
      await page.goto(`${site.url}/about/`);
      await injectEngine(page);
      await serveIndex(page, path, its);
      await put(page, path);
      const cells: string[] = [];
      for (const query of queries) {
        let hits = 0;
        const { requests, bytes } = await countBytes(page, async () => {
          hits = await page.evaluate((asked) => globalThis.askGrown(asked), query);
        });
        cells.push(`${hits} hits, ${(bytes / 1000).toFixed(1)} KB in ${requests}`);
      }
      cells.push(await costOfPieces(page, path, put, pieces));
      const size = [...its.values()].reduce((sum, { length }) => sum + length, 0) / 1e6;
      console.log(
        `| ${by} | ${took.toFixed(0)} s | ${its.size} | ${size.toFixed(1)} | ${cells.join(' | ')} |`,
      );
      await page.close();
    }
  } finally {
    await browser.close();
    await site.stop();
  }
}

/**
 * What each of many queries costs after the first one, none of whose words it has: they are asked
 * one by one, with nothing kept between them.
 */
async function costOfPieces(
  page: Page,
  path: string,
  put: typeof putSite,
  pieces: readonly string[],
): Promise<string> {
  const costs: { requests: number; bytes: number }[] = [];
  for (const piece of pieces) {
    await page.reload();
    await injectEngine(page);
    await put(page, path);
    await page.evaluate((asked) => globalThis.askGrown(asked), 'zzzzzz');
    costs.push(
      await countBytes(page, () => page.evaluate((asked) => globalThis.askGrown(asked), piece)),
    );
  }
  const bytes = costs.map((cost) => cost.bytes).sort((a, b) => a - b);
  const requests = costs.map((cost) => cost.requests).sort((a, b) => a - b);
  const at = (share: number) => {
    const i = Math.min(costs.length - 1, Math.floor(costs.length * share));
    return `${((bytes[i] ?? 0) / 1000).toFixed(1)} KB in ${requests[i]}`;
  };
  return `${at(0.5)}, ${at(0.9)}, ${at(1)}`;
}

function putSite(page: Page, path: string): Promise<void> {
  return page.evaluate((folder) => {
    let engine: ReturnType<typeof globalThis.searchEngine.loadSearch> | undefined;
    globalThis.askGrown = async (query) => {
      engine ??= globalThis.searchEngine.loadSearch(folder);
      const found = await (await engine).find(query);
      await found.load(0, found.near(0));
      return found.count;
    };
  }, path);
}

function putStock(page: Page, path: string): Promise<void> {
  return page.evaluate(
    ([folder, shown]) => {
      let pagefind:
        | Promise<{
            search: (query: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
          }>
        | undefined;
      globalThis.askGrown = async (query) => {
        pagefind ??= import(/* @vite-ignore */ `${folder}pagefind.js`);
        const { results } = await (await pagefind).search(query);
        await Promise.all(results.slice(0, shown).map((each) => each.data()));
        return results.length;
      };
    },
    [path, SHOWN] as const,
  );
}
