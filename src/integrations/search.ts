import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../core/edition.ts';
import { recordsOf, vocabularyOf } from '../core/search/record.ts';
import { basePathOf } from '../core/site-address.ts';
import { closeSearchIndex, openSearchIndex } from './search-index.ts';
import { readInto, searchTables } from './search-tables.ts';

/** Parts of Pagefind's bundle that the site does not use. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/** Records on their way to the index at one time: enough to keep it busy, and no more in memory. */
const BATCH = 256;

/**
 * Builds the search index: a record for each paragraph and note, in one index for all languages, and its tables.
 *
 * Pagefind is a process of its own: where the edition is known when the build starts, it indexes and writes while the pages are made
 * and while the integrations before this one do their work.
 */
export function search({ edition }: { edition: () => Edition | null }): AstroIntegration {
  let base = '/';
  let folder = '';
  let written: Promise<number> | undefined;
  return {
    name: 'annotated-sources:search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePathOf(config.base);
        folder = join(fileURLToPath(config.outDir), 'pagefind');
      },
      // Astro has emptied the site's folder by now, and leaves alone what it does not know in it.
      'astro:build:setup': () => {
        const known = edition();
        if (!known || written) return;
        written = writeIndex(known, base, folder);
        // Told when it is waited for.
        written.catch(() => {});
      },
      'astro:build:done': async ({ logger }) => {
        const known = edition();
        if (!known) throw new Error('There is no edition to be indexed.');
        logger.info(`${await (written ?? writeIndex(known, base, folder))} records indexed`);
      },
    },
  };
}

/** Indexes an edition, writes the index with its tables, and gives the number of records. */
async function writeIndex(edition: Edition, base: string, folder: string): Promise<number> {
  try {
    const { index, tables, words, count } = await indexEdition(edition, base);
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join('; ')}`);
    for (const name of UNUSED) await rm(join(folder, name), { force: true });
    await writeFile(join(folder, 'tables.json'), JSON.stringify(tables));
    await writeFile(join(folder, 'words.json'), JSON.stringify(words));
    return count;
  } finally {
    await closeSearchIndex();
  }
}

/** Gives every record of an edition to an index. */
async function indexEdition(edition: Edition, base: string) {
  const syllables: Record<string, string> = {};
  const tables = { ...searchTables(edition), syllables };
  const read = readInto(syllables);
  const index = await openSearchIndex();
  const words = new Set<string>();
  let count = 0;
  let batch: Promise<void>[] = [];
  for (const source of edition.sources) {
    const records = recordsOf(source, base, tables, read);
    count += records.length;
    for (const word of vocabularyOf(records)) words.add(word);
    for (const record of records) {
      batch.push(
        index.addCustomRecord({ ...record, language: 'en' }).then(({ errors }) => {
          if (errors.length > 0) throw new Error(`${record.url} could not be indexed: ${errors.join('; ')}`);
        }),
      );
    }
    if (batch.length < BATCH) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  return { index, tables, words: [...words].sort(), count };
}
