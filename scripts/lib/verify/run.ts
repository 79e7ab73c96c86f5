import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../../src/model/edition.ts';
import { readSite } from '../site.ts';
import { CHECKS } from './checks.ts';
import { loadedWords } from './editorial.ts';
import { placed } from './place.ts';
import { runChecks } from './run-checks.ts';
import { sourcePages } from './source-pages.ts';

/**
 * Puts a built site to the test. Prints a line for each check, problems to stderr; returns how many
 * there are.
 */
export async function verify(options: {
  edition: Edition;
  root: string;
  folder: string;
  base: string;
  listWording?: boolean;
}): Promise<number> {
  const { edition, root, folder, base, listWording = false } = options;
  const site = await readSite(folder, base, sourcePages(edition.sources).keys());
  const copies = await readCopies(root);
  const restricted = edition.sources
    .filter(({ publishesText }) => !publishesText)
    .map(({ id }) => id);
  let count = 0;
  const context = { root, site, edition, copies };
  for await (const [{ name }, problems] of runChecks(CHECKS, context)) {
    count += problems.length;
    console.log(`${problems.length === 0 ? 'holds' : 'BROKEN'}  ${name}`);
    for (const problem of problems) console.error(await placed(root, problem));
  }
  const loaded = await loadedWords(edition, root);
  console.log(
    `${loaded.length} places to look at: words of sources/wording.json outside quotation marks${loaded.length > 0 && !listWording ? ' (npm run verify lists them)' : ''}`,
  );
  if (listWording) for (const place of loaded) console.log(`  ${await placed(root, place)}`);
  const unchecked = restricted.filter((id) => !copies.has(id));
  if (unchecked.length > 0)
    console.log(
      `not checked: quotations against the texts of ${unchecked.join(', ')}, of which no copy is at hand`,
    );
  return count;
}

/** Readers' own copies under `sources/<id>/local/`. */
async function readCopies(root: string): Promise<Map<string, Record<string, string>>> {
  const copies = new Map<string, Record<string, string>>();
  for (const id of await readdir(join(root, 'sources'))) {
    try {
      copies.set(
        id,
        JSON.parse(await readFile(join(root, 'sources', id, 'local', 'paragraphs.json'), 'utf8')),
      );
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return copies;
}
