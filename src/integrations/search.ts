import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import type { Edition } from '../core/edition.ts';
import { recordsOf, vocabularyOf } from '../core/search/record.ts';
import { basePathOf } from '../core/site-address.ts';
import { openSearchIndex } from './search-index.ts';
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
 * Pagefind is a process of its own: where the edition is known when the build starts, it indexes while the pages are made.
 */
export function search({ edition }: { edition: () => Edition | null }): AstroIntegration {
  let base = '/';
  let indexed: ReturnType<typeof indexEdition> | undefined;
  return {
    name: 'annotated-sources:search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePathOf(config.base);
      },
      'astro:build:start': () => {
        const known = edition();
        if (!known) return;
        indexed = indexEdition(known, base);
        // Told when it is waited for.
        indexed.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        const known = edition();
        if (!known) throw new Error('There is no edition to be indexed.');
        try {
          const { index, tables, words, count } = await (indexed ?? indexEdition(known, base));
          const folder = join(fileURLToPath(dir), 'pagefind');
          const { errors } = await index.writeFiles({ outputPath: folder });
          if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join('; ')}`);
          for (const name of UNUSED) await rm(join(folder, name), { force: true });
          await writeFile(join(folder, 'tables.json'), JSON.stringify(tables));
          await writeFile(join(folder, 'words.json'), JSON.stringify(words));
          logger.info(`${count} records indexed`);
        } finally {
          await close();
        }
      },
    },
  };
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
