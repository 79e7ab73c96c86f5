import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { writeSearch } from '../../../../src/finish/search/search.ts';
import type { Edition } from '../../../../src/model/edition.ts';
import { filesOf } from '../../../../src/publish/files-of.ts';
import { CODE_ROOT } from '../../../lib/settings.ts';
import type { Answer } from './search-samples.ts';

declare global {
  var searchEngine: typeof import('../../../../src/web/search/search-engine.ts');
}

let script: Promise<string> | undefined;

/** The site's own search module as a script that puts it into a page as `searchEngine`. */
async function engineScript(): Promise<string> {
  const entry = join(CODE_ROOT, 'src/web/search/search-engine.ts');
  const built = await build({
    configFile: false,
    root: CODE_ROOT,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'searchEngine' } },
  });
  const output = (Array.isArray(built) ? built[0] : built) as { output: { code: string }[] };
  return `${output.output[0]?.code}\nglobalThis.searchEngine = searchEngine;`;
}

/** Puts the site's own search module into a page of the site, as `searchEngine`. */
export async function injectEngine(page: Page): Promise<void> {
  script ??= engineScript();
  await page.addScriptTag({ content: await script });
}

/**
 * Asks the site's own search; ids are the hits' addresses. Waits for every hit to be loaded, as the
 * page would show it.
 */
export function askSite(
  page: Page,
  queries: readonly string[],
  index = '/pagefind/',
): Promise<Answer[]> {
  return page.evaluate(
    async ([all, folder]) => {
      const engine = await globalThis.searchEngine.loadSearch(folder);
      const answers = [];
      for (const query of all) {
        const start = performance.now();
        const found = await engine.find(query);
        const hits = await found.load(0, found.count);
        answers.push({
          query,
          // Where the interface has several languages they are relative to the page of the search.
          found: hits.map(({ url }) => url.replace(/^\.\.(?=\/)/, '')),
          milliseconds: performance.now() - start,
        });
      }
      return answers;
    },
    [queries, index] as const,
  );
}

/** The search index of an edition: its files by their paths in its folder. */
export async function indexOf(edition: Edition): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'search-index-'));
  try {
    await writeSearch(edition, '/', folder);
    const files = new Map<string, Buffer>();
    for (const file of await filesOf(folder)) files.set(file, await readFile(join(folder, file)));
    return files;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Serves an index to a page under a path: the site's own, or stock Pagefind's, by the paths in its
 * folder.
 */
export async function serveIndex(
  page: Page,
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await page.route(`**${path}**`, (route) => {
    const file = new URL(route.request().url()).pathname.slice(path.length);
    const content = files.get(file);
    if (!content) return route.abort();
    const type = file.endsWith('.js')
      ? 'text/javascript'
      : file.endsWith('.json')
        ? 'application/json'
        : 'application/octet-stream';
    return route.fulfill({ body: Buffer.from(content), contentType: type });
  });
}

/** A stock Pagefind index: a record for each text, in one language. */
export async function stockIndex(
  records: readonly { url: string; content: string }[],
  language: string,
): Promise<Map<string, Uint8Array>> {
  const { index } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error('The stock index could not be made.');
  for (const { url, content } of records) await index.addCustomRecord({ url, content, language });
  const files = new Map((await index.getFiles()).files.map(({ path, content }) => [path, content]));
  await close();
  return files;
}

/**
 * Asks a stock Pagefind index under a path, the queries as they are or in quotation marks; ids are
 * the records' addresses.
 */
export function askStock(
  page: Page,
  path: string,
  queries: readonly string[],
  quoted: boolean,
): Promise<Answer[]> {
  return page.evaluate(
    async ([folder, all, marks]) => {
      const pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
      await pagefind.options({ baseUrl: '' });
      const answers = [];
      for (const query of all) {
        const start = performance.now();
        const { results } = await pagefind.search(marks ? `"${query}"` : query);
        const hits = await Promise.all(
          results.map((result: { data: () => Promise<{ raw_url: string }> }) => result.data()),
        );
        answers.push({
          query,
          found: hits.map(({ raw_url }) => raw_url),
          milliseconds: performance.now() - start,
        });
      }
      return answers;
    },
    [path, queries, quoted] as const,
  );
}

/**
 * Bytes that a file is on the wire: text compressed, as every static host serves it; Pagefind's own
 * files are already.
 */
function onTheWire(url: string, body: Buffer): number {
  return /\.(?:js|json|css|html)$|\/$/.test(new URL(url).pathname)
    ? gzipSync(body).length
    : body.length;
}

/** Requests and bytes of what a page asks for while something is done, as they cross the wire. */
export async function countBytes(
  page: Page,
  act: () => Promise<unknown>,
): Promise<{ requests: number; bytes: number }> {
  let requests = 0;
  let bytes = 0;
  const sizes: Promise<void>[] = [];
  const count = (response: import('playwright-core').Response) => {
    requests++;
    sizes.push(
      response.body().then((body) => {
        bytes += onTheWire(response.url(), body);
      }),
    );
  };
  page.on('response', count);
  await act();
  page.off('response', count);
  await Promise.all(sizes);
  return { requests, bytes };
}
