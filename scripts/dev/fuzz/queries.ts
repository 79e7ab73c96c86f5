import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { writeSearch } from '../../../src/finish/search/search.ts';
import { loadEdition } from '../../../src/read/loader.ts';
import { openBrowser } from '../../lib/browser.ts';
import { CODE_ROOT } from '../../lib/settings.ts';
import { madeUpEdition } from '../bench/search/made-up-index.ts';
import { injectEngine } from '../bench/search/search-in-browser.ts';
import { samplePieces } from '../bench/search/search-pieces.ts';
import { samplesOf } from '../bench/search/search-samples.ts';
import { serveGzipped } from '../bench/serve-gzipped.ts';
import { ODD_PIECES } from './captures.ts';

/** What queries did. */
export interface Asked {
  /** Queries that found something, and those that found nothing. */
  found: number;
  nothing: number;
  /** Milliseconds of the longest. */
  longest: number;
}

/**
 * Sources that are searched beside those of the made-up edition in many languages: of a thousand
 * passages.
 */
const SOURCES = 36;
/** Queries that go to the browser at one time. */
const AT_ONCE = 500;

/**
 * Asks a browser queries of all sorts; gives the one that took longest, and throws at the first
 * that throws.
 */
export async function askQueries(numRuns: number, seed: number, seen: Asked): Promise<string> {
  const languages = await loadEdition({ root: join(CODE_ROOT, 'src/fixtures/languages') });
  const edition = {
    ...languages,
    sources: [...languages.sources, ...(await madeUpEdition(SOURCES)).sources],
  };
  const texts = samplesOf(edition).samples.flatMap((sample) => sample.texts);
  const folder = await mkdtemp(join(tmpdir(), 'queries-'));
  const [browser, site] = await Promise.all([openBrowser(), serveGzipped(folder)]);
  try {
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    await writeSearch(edition, '/', join(folder, 'pagefind'));
    const page = await browser.newPage();
    await page.goto(site.url);
    await injectEngine(page);
    // What is loaded once is not of any query.
    await ask(page, ['a']);
    const queries = fc.sample(queryOf(samplePieces(texts, 400, seed)), { numRuns, seed });
    let slowest = '';
    for (let from = 0; from < queries.length; from += AT_ONCE) {
      const answers = await ask(page, queries.slice(from, from + AT_ONCE));
      for (const [i, { count, milliseconds, error }] of answers.entries()) {
        const query = JSON.stringify(queries[from + i]);
        if (error) throw new Error(`${query.slice(0, 2000)}\n${error}`);
        if (count > 0) seen.found++;
        else seen.nothing++;
        if (milliseconds > seen.longest)
          [seen.longest, slowest] = [milliseconds, query.slice(0, 200)];
      }
    }
    return slowest;
  } finally {
    await browser.close();
    await site.stop();
    await rm(folder, { recursive: true });
  }
}

/**
 * Asks as the page does: hits, the first of them, the counts of the filters, and a suggestion where
 * nothing is found.
 */
function ask(
  page: Page,
  queries: readonly string[],
): Promise<{ count: number; milliseconds: number; error: string }[]> {
  return page.evaluate(async (asked) => {
    globalThis.fuzzed ??= globalThis.searchEngine.loadSearch('/pagefind/');
    const engine = await globalThis.fuzzed;
    const answers = [];
    // Escaped, since halves of surrogate pairs do not come through otherwise.
    for (const query of JSON.parse(asked) as string[]) {
      const start = performance.now();
      let [count, error] = [0, ''];
      try {
        const found = await engine.find(query);
        await found.load(0, found.near(0));
        found.counts();
        if (found.count === 0) await engine.suggest(query);
        count = found.count;
      } catch (thrown) {
        error = String((thrown as Error).stack ?? thrown);
      }
      answers.push({ count, milliseconds: performance.now() - start, error });
    }
    return answers;
  }, JSON.stringify(queries));
}

/**
 * Queries: pieces of the texts, odd pieces, arbitrary characters, halves of surrogate pairs, very
 * long ones, and all of these together.
 */
function queryOf(pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.constantFrom(...pieces);
  const odd = fc.constantFrom(
    ...ODD_PIECES,
    ...['\u0000', '\u001b', '(?:a+)+$', '.*', '[^', '\\p{L}', '\ud83d', '\udc00', 'ø', 'ʃ', 'ŋ'],
  );
  const any = fc.oneof(
    piece,
    odd,
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ maxLength: 8 }),
  );
  const word = fc.oneof(
    piece,
    fc.constantFrom('a', 's', '1', '年', 'の', 'ก', 'ก็', 'c3-2', '第三条', 'xian', 'de'),
  );
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.array(any, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
    },
    {
      weight: 8,
      arbitrary: fc.array(word, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' ')),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
        .map((codes) => String.fromCharCode(...codes)),
    },
    {
      weight: 1,
      arbitrary: fc.array(word, { minLength: 100, maxLength: 400 }).map((parts) => parts.join(' ')),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(any, fc.integer({ min: 100, max: 20_000 }))
        .map(([part, times]) => part.repeat(times)),
    },
  );
}

declare global {
  var fuzzed: Promise<import('../../../src/web/search/search-engine.ts').SearchEngine> | undefined;
}
