import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askSite, injectEngine } from '../../scripts/lib/bench/search-in-browser.ts';
import { sampleSubstrings } from '../../scripts/lib/bench/search-samples.ts';
import { openBrowser } from '../../scripts/lib/browser.ts';
import { recordsOf } from '../core/search/record.ts';
import { filesOf } from '../exports/files-of.ts';
import { classicScript, pagefindScript } from '../integrations/offline/classic-scripts.ts';
import { bitsOf, searchScripts } from '../integrations/offline/search-scripts.ts';
import { writeSearchIndexes } from '../integrations/search-index.ts';
import { readInto, searchTables } from '../integrations/search-tables.ts';
import { loadEdition } from '../loader.ts';
import { PROJECT } from './project.ts';
import { staticHost } from './static-host.ts';

// An edition of very many sources has its records in several indexes, which are searched as one.
const ENGINE = `import { loadSearch } from './search-engine.ts';
globalThis.loadSearch = loadSearch;`;
declare global {
  var loadSearch: typeof import('../components/search-engine.ts').loadSearch;
}

let root: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof staticHost>>;
let queries: string[];
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'annotated-sources-indexes-'));
  const edition = await loadEdition({ root: PROJECT });
  const syllables: Record<string, string> = {};
  const tables = { ...searchTables(edition), syllables };
  const lists = edition.sources.map((source) => recordsOf(source, '/', tables, readInto(syllables)));
  const paragraphs = lists.flat().map((record) => [record]);
  for (const [name, most] of [
    ['one', undefined],
    ['several', 50],
  ] as const) {
    const indexes = await writeSearchIndexes(paragraphs, join(root, name, 'pagefind'), most);
    writeFileSync(join(root, name, 'pagefind/tables.json'), JSON.stringify({ ...tables, indexes }));
  }
  await close();
  writeFileSync(join(root, 'index.html'), '<!doctype html><meta charset="utf-8"><title>x</title>');
  const principal = edition.sources.find(({ id }) => id === edition.record.principal);
  if (!principal) throw new Error('no principal source');
  queries = [...sampleSubstrings(principal, 40), 'jurisdiction', 'qiangpo laodong', '“long-arm jurisdiction”', 'Uyghur labour'];
  [browser, site] = await Promise.all([openBrowser(), staticHost(root, { headers: false })]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  site?.stop();
  if (root) rmSync(root, { recursive: true });
});

test('several indexes find what one finds, texts before notes, and count alike; the code is there once', async () => {
  const folders = readdirSync(join(root, 'several/pagefind')).filter((name) => /^\d+$/.test(name));
  expect(folders.length).toBeGreaterThan(2);
  for (const folder of folders)
    expect(readdirSync(join(root, 'several/pagefind', folder)).filter((name) => /\.(?:js|css|pagefind)$/.test(name))).toEqual([]);
  const page = await browser.newPage();
  await page.goto(`${site.url}/`);
  await injectEngine(page);
  const [one, several] = [await askSite(page, queries, '/one/pagefind/'), await askSite(page, queries, '/several/pagefind/')];
  expect(one.some(({ found }) => found.length > 20)).toBe(true);
  for (const [i, { query, found }] of several.entries()) {
    expect([query, found.toSorted()]).toEqual([query, one[i]?.found.toSorted()]);
    const notes = found.map((url) => url.includes('note='));
    expect([query, notes]).toEqual([query, notes.toSorted()]);
  }
  const counts = (folder: string) =>
    page.evaluate(async ([index, query]) => (await (await searchEngine.loadSearch(index)).find(query)).counts(), [
      folder,
      'jurisdiction',
    ] as const);
  expect(await counts('/several/pagefind/')).toEqual(await counts('/one/pagefind/'));
});

test('they are searched from a disk, too', async () => {
  const folder = join(root, 'disk');
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const files = await filesOf(join(root, 'several/pagefind'));
  const bits = bitsOf(files);
  const read = (file: string) => readFileSync(join(root, 'several/pagefind', file));
  for (const { path, text } of searchScripts(files, read, String)) write(path, text);
  write('pagefind/pagefind.js', await pagefindScript(join(root, 'several'), bits));
  write('_astro/engine.js', await classicScript({ text: ENGINE, folder: join(PROJECT, 'src/components'), bits }));
  write('search/index.html', '<!doctype html><meta charset="utf-8"><body><script src="../_astro/engine.js"></script>');
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'search/index.html')).href);
  const found = await page.evaluate(async (query) => {
    const hits = await (await globalThis.loadSearch('../pagefind/')).find(query);
    return (await hits.load(0, hits.count)).map(({ url }) => url);
  }, 'sanctions');
  await page.goto(`${site.url}/`);
  await injectEngine(page);
  const [online] = await askSite(page, ['sanctions'], '/several/pagefind/');
  expect(found).toEqual(online?.found);
  expect(found.length).toBeGreaterThan(5);
});
