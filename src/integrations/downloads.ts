import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../core/edition.ts';
import { alignmentCsv } from '../exports/alignment/csv.ts';

/** Writes what can be taken away into `dist/downloads/`, from the edition alone. */
export function downloads({ edition }: { edition: () => Edition }): AstroIntegration {
  return {
    name: 'annotated-sources:downloads',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'downloads');
        for (const source of edition().sources) {
          const table = alignmentCsv(source);
          if (table === null) continue;
          const path = join(folder, source.id, 'alignment.csv');
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, table);
        }
      },
    },
  };
}
