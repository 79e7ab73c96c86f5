import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import type { Edition } from '../core/edition.ts';
import { recordsOf, vocabularyOf } from '../core/search/record.ts';
import { basePathOf } from '../core/site-address.ts';
import { writeSearchIndexes } from './search-index.ts';
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

/**
 * Builds the search index: a record for each paragraph and note, in one index for all languages, and its tables.
 *
 * Pagefind is a process of its own: where the edition is known when the build starts, it indexes while the pages are made.
 */
export function search({ edition }: { edition: () => Edition | null }): AstroIntegration {
  let base = '/';
  return {
    name: 'annotated-sources:search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePathOf(config.base);
      },
      'astro:build:done': async ({ dir }) => {
        const known = edition();
        if (!known) throw new Error('There is no edition to be indexed.');
        try {
          const folder = join(fileURLToPath(dir), 'pagefind');
          const { tables, words } = await indexEdition(known, base, folder);
          for (const name of UNUSED) await rm(join(folder, name), { force: true });
          await writeFile(join(folder, 'tables.json'), JSON.stringify(tables));
          await writeFile(join(folder, 'words.json'), JSON.stringify(words));
        } finally {
          await close();
        }
      },
    },
  };
}

/** Writes the search index of an edition into a folder. Returns the tables that the browser needs beside it, and the words in it. */
async function indexEdition(edition: Edition, base: string, folder: string) {
  const syllables: Record<string, string> = {};
  const tables = { ...searchTables(edition), syllables };
  const read = readInto(syllables);
  const words = new Set<string>();
  function* lists() {
    for (const source of edition.sources) {
      const records = recordsOf(source, base, tables, read);
      for (const word of vocabularyOf(records)) words.add(word);
      yield records;
    }
  }
  const indexes = await writeSearchIndexes(lists(), folder);
  return { tables: indexes > 1 ? { ...tables, indexes } : tables, words: [...words].sort() };
}
