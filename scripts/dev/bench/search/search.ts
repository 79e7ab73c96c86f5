import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Edition } from '../../../../src/model/edition.ts';
import { loadEdition } from '../../../../src/read/loader.ts';
import { openBrowser } from '../../../lib/browser.ts';
import { servePreview } from '../../../lib/preview.ts';
import { basePath, CODE_ROOT, EDITION_ROOT } from '../../../lib/settings.ts';
import { STARLIGHT } from '../peers.ts';
import { type SearchCost, searchStarlight } from '../starlight.ts';
import {
  askSite,
  askStock,
  countBytes,
  indexOf,
  injectEngine,
  serveIndex,
  stockIndex,
} from './search-in-browser.ts';
import { samplePieces } from './search-pieces.ts';
import { sampleSubstrings, samplesOf, score } from './search-samples.ts';

/** English, since Starlight's search does not find Chinese on an English page. */
const QUERIES = ['jurisdiction', 'enterprises'] as const;
/** Random pieces that are asked for, and what decides them. */
const PIECES = 2000;
export const PIECES_SEED = 20261127;

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

/** An edition together with the made-up one in many languages. */
export async function withLanguages(edition: Edition): Promise<Edition> {
  const languages = await loadEdition({ root: join(CODE_ROOT, 'src/fixtures/languages') });
  // Its principal source has its page at the root of its own site.
  const sources = languages.sources.map((source) => ({ ...source, path: `sources/${source.id}/` }));
  return {
    ...edition,
    sources: [...edition.sources, ...sources],
    references: [...edition.references, ...languages.references],
  };
}

/**
 * `npm run bench -- search`: the site's search and stock Pagefind on the same texts, in the same
 * run.
 */
export async function benchSearch(): Promise<void> {
  const edition = await loadEdition({ root: EDITION_ROOT });
  const source = edition.sources.find(({ id }) => id === edition.record.principal);
  if (!source) throw new Error('There is no principal source to search.');
  const whole = await withLanguages(edition);
  const all = samplesOf(whole);
  const asked: [string, string[]][] = [
    ['runs of Han', sampleSubstrings(source, 1000)],
    [
      'random pieces',
      samplePieces(
        all.samples.flatMap(({ texts }) => texts),
        PIECES,
        PIECES_SEED,
      ),
    ],
  ];
  const records = all.samples.map(({ url, texts }) => ({ url, content: texts.join('\n') }));

  const [browser, site] = await Promise.all([openBrowser(), servePreview({ port: 0 })]);
  try {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${site.url}${basePath()}about/`);
    await injectEngine(page);
    await serveIndex(page, '/whole/', await indexOf(whole));
    await serveIndex(page, '/stock-en/', await stockIndex(records, 'en'));
    await serveIndex(page, '/stock-zh/', await stockIndex(records, 'zh'));
    console.log(
      `${all.samples.length} passages: this edition’s and those of a made-up one in many languages (seed ${PIECES_SEED})\n`,
    );
    console.log(
      '| what is asked | by | recall | precision | first hit right | ms a query |\n|---|---|--:|--:|--:|--:|',
    );
    for (const [name, queries] of asked) {
      const answers: [string, Awaited<ReturnType<typeof askSite>>][] = [
        ['this site', await askSite(page, queries, '/whole/')],
        ['stock Pagefind, English', await askStock(page, '/stock-en/', queries, false)],
        ['the same, quoted', await askStock(page, '/stock-en/', queries, true)],
        ['stock Pagefind, Chinese', await askStock(page, '/stock-zh/', queries, false)],
      ];
      for (const [by, given] of answers) {
        const { recall, precision, first, milliseconds, faults } = score(given, all, whole.sources);
        console.log(
          `| ${queries.length} ${name} | ${by} | ${recall.toFixed(4)} | ${precision.toFixed(4)} | ${first.toFixed(4)} | ${milliseconds.toFixed(1)} |`,
        );
        if (by === 'this site') for (const fault of faults) console.error(`  ${fault}`);
      }
    }
    const costs: [string, SearchCost][] = [
      ['this site', await searchSite(browser, site.url)],
      [
        `Starlight ${STARLIGHT.version}`,
        await searchStarlight(await browser.newContext(), edition, QUERIES),
      ],
    ];
    console.log(
      '\n| as a reader searches, on the wire | first result | a further query |\n|---|--:|--:|',
    );
    for (const [name, { first, next }] of costs) {
      const cell = ({ bytes, requests, milliseconds }: SearchCost['first']) =>
        `${bytes} B in ${requests} requests, ${milliseconds.toFixed(0)} ms`;
      console.log(`| ${name} | ${cell(first)} | ${cell(next)} |`);
    }
  } finally {
    await browser.close();
    await site.stop();
  }
}
