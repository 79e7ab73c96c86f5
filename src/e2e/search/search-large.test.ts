import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeUpEdition } from '../../../scripts/dev/bench/search/made-up-index.ts';
import {
  askSite,
  indexOf,
  injectEngine,
  serveIndex,
} from '../../../scripts/dev/bench/search/search-in-browser.ts';
import { samplePieces } from '../../../scripts/dev/bench/search/search-pieces.ts';
import { samplesOf, score } from '../../../scripts/dev/bench/search/search-samples.ts';
import type { Edition } from '../../model/edition.ts';
import { END } from '../../model/search/index-words.ts';
import type { SearchLayout } from '../../model/search/layout.ts';
import { openBrowser } from '../browser.ts';
import { PROJECT, serve } from '../project.ts';
import { PUBLISHED_AT } from '../spoken.ts';

// An edition that is large enough for its commonest words to have files of their own.
const INDEX = '/large/';
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;
let edition: Edition;
let files: Map<string, Buffer>;
let layout: SearchLayout;
const asked: string[] = [];
beforeAll(async () => {
  [browser, site, edition] = await Promise.all([openBrowser(), serve(PROJECT), madeUpEdition(100)]);
  files = await indexOf(edition);
  layout = JSON.parse(String(files.get('tables.json')));
  page = await browser.newPage({ bypassCSP: true });
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}${PUBLISHED_AT}/about/`);
  await injectEngine(page);
  await serveIndex(page, INDEX, files);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

/** What the engine finds, loaded anew. */
const ask = (queries: readonly string[]) => {
  asked.length = 0;
  return askSite(page, queries, INDEX);
};

test('the commonest words and pieces of the texts find all that has them, nothing else, and first what has their words in a row', async () => {
  expect(layout.takenOut).toBeGreaterThan(0);
  const words = layout.common
    .map(([word]) => word.replace(END, ''))
    .filter((word) => /^[a-z]+$/.test(word));
  const all = samplesOf(edition);
  const pieces = samplePieces(
    all.samples.flatMap(({ texts }) => texts),
    250,
    20261127,
  );
  // A word that is cut is taken for a whole one in so large an index, which is told elsewhere.
  const whole = pieces
    .map((piece) => piece.replace(/[a-z\d]+$/i, ''))
    .filter((piece) => /\p{L}/u.test(piece));
  const [one = '', other = ''] = words;
  const queries = [
    ...words,
    one.slice(0, -1),
    `${one} ${other} `,
    `“${one} ${other}”`,
    `${one}-${other}`,
    ...whole,
  ];
  const quality = score(await ask(queries), all, edition.sources);
  expect([quality.recall, quality.faults]).toEqual([1, []]);
  expect(quality.precision).toBe(1);
});

test('a common word alone takes its fields, and not its places', async () => {
  const word = layout.common[0]?.[0].replace(END, '') ?? '';
  const [answer] = await ask([`${word} `]);
  expect(answer?.found.length).toBeGreaterThan(1000);
  expect(asked.filter((path) => path.includes('/common/'))).toEqual([`${INDEX}common/0.json`]);
  await ask([`“${word} ${word}”`]);
  expect(asked).toContain(`${INDEX}common/0-places.json`);
});
