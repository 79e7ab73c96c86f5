import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import type { Edition } from '../core/edition.ts';
import { recordsOf, vocabularyOf } from '../core/search/record.ts';
import { openSearchIndex } from './search-index.ts';
import { readHan, searchTables } from './search-tables.ts';

/** Parts of Pagefind's bundle that the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)/;

/** Builds the search index: a record for each paragraph and note, in one index for all languages, and its tables. */
export function search({ edition }: { edition: () => Edition }): AstroIntegration {
  let base = '/';
  return {
    name: 'annotated-sources:search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { sources } = edition();
        const tables = searchTables(edition());
        const records = sources.flatMap((source) => recordsOf(source, base, tables, readHan));
        const index = await openSearchIndex();
        try {
          for (const record of records) {
            const added = await index.addCustomRecord({ ...record, language: 'en' });
            if (added.errors.length > 0) throw new Error(`${record.url} could not be indexed: ${added.errors.join('; ')}`);
          }
          const { files } = await index.getFiles();
          const folder = join(fileURLToPath(dir), 'pagefind');
          for (const { path, content } of files) {
            if (UNUSED.test(path)) continue;
            await mkdir(dirname(join(folder, path)), { recursive: true });
            await writeFile(join(folder, path), content);
          }
          await writeFile(join(folder, 'tables.json'), JSON.stringify(tables));
          await writeFile(join(folder, 'words.json'), JSON.stringify(vocabularyOf(records)));
          logger.info(`${records.length} records indexed`);
        } finally {
          await close();
        }
      },
    },
  };
}
