import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { Edition } from '../../../src/model/edition.ts';
import { escapeText } from '../../../src/read/syntax/escape-text.ts';
import { buildPeer, preparePeer, STARLIGHT, writeIn } from './peers.ts';
import { countBytes } from './search/search-in-browser.ts';

/** An address that is answered from the peer's folder and nowhere else. */
const HOST = 'http://starlight.invalid';
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Bytes and time that a search takes a reader. */
export interface SearchCost {
  readonly first: { requests: number; bytes: number; milliseconds: number };
  readonly next: { requests: number; bytes: number; milliseconds: number };
}

/**
 * Builds the edition's texts, summaries, digests and notes as a Starlight site, a page a source.
 * Returns its folder.
 */
function buildStarlight({ sources }: Edition): string {
  const folder = preparePeer(STARLIGHT, 'search');
  const files: Record<string, string> = {};
  for (const { id, record, paragraphs, notes } of sources) {
    const words = paragraphs.flatMap(({ label, text, digest, summary }) => [
      `## ${label}`,
      ...[text, summary?.gist?.text, summary?.text, digest?.text].flatMap((each) =>
        each ? [escapeText(each.replaceAll('\n', ' '))] : [],
      ),
    ]);
    const said = notes.flatMap(({ text, positions }) =>
      [text, ...positions.map((position) => position.text)].map((each) =>
        escapeText(each.replaceAll('\n', ' ')),
      ),
    );
    files[`${STARLIGHT.pages}/${id}.md`] = STARLIGHT.page(
      record.short,
      `${[...words, '## Notes', ...said].join('\n\n')}\n`,
    );
  }
  writeIn(folder, files);
  buildPeer(STARLIGHT, folder);
  return folder;
}

/**
 * Builds the peer and searches there as a reader would: opens its search, writes a query, waits for
 * a result.
 */
export async function searchStarlight(
  context: BrowserContext,
  edition: Edition,
  queries: readonly [string, string],
): Promise<SearchCost> {
  const folder = buildStarlight(edition);
  const page = await context.newPage();
  await page.route(`${HOST}/**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const file = join(folder, STARLIGHT.output, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      body: await readFile(file),
      contentType: TYPES[extname(file)] ?? 'application/octet-stream',
    });
  });
  await page.goto(`${HOST}/resolution/`, { waitUntil: 'networkidle' });
  const ask = async (query: string) => {
    const start = performance.now();
    const counted = await countBytes(page, async () => {
      const field = page.locator('.pagefind-ui__search-input');
      if (!(await field.isVisible())) await page.locator('button[data-open-modal]').click();
      await field.fill(query);
      await page.waitForFunction(
        (wanted) =>
          document.querySelector('.pagefind-ui__message')?.textContent?.includes(wanted) &&
          document.querySelector('.pagefind-ui__result-link'),
        query,
        { timeout: 30_000 },
      );
      await page.waitForLoadState('networkidle');
    });
    return { ...counted, milliseconds: performance.now() - start };
  };
  const cost = { first: await ask(queries[0]), next: await ask(queries[1]) };
  await page.close();
  return cost;
}
