import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../core/edition.ts';
import { recordsOf, vocabularyOf } from '../core/search/record.ts';
import { basePathOf } from '../core/site-address.ts';
import { closeSearchIndex, writeSearchIndexes } from './search-index.ts';
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
 * Pagefind is a process of its own: where the edition is known when the build starts, it indexes and writes while the pages are made
 * and while the integrations before this one do their work.
 */
export function search({ edition }: { edition: () => Edition | null }): AstroIntegration {
  let base = '/';
  let folder = '';
  let written: Promise<void> | undefined;
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
      'astro:build:done': async () => {
        const known = edition();
        if (!known) throw new Error('There is no edition to be indexed.');
        await (written ?? writeIndex(known, base, folder));
      },
    },
  };
}

/** Writes the search index of an edition, with its tables, into a folder. */
async function writeIndex(edition: Edition, base: string, folder: string): Promise<void> {
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
  try {
    const indexes = await writeSearchIndexes(lists(), folder);
    for (const name of UNUSED) await rm(join(folder, name), { force: true });
    await writeFile(join(folder, 'tables.json'), JSON.stringify(indexes > 1 ? { ...tables, indexes } : tables));
    await writeFile(join(folder, 'words.json'), JSON.stringify([...words].sort()));
  } finally {
    await closeSearchIndex();
  }
}
