import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../core/edition.ts';
import { alignmentCsv } from '../exports/alignment/csv.ts';
import { editionReferences, sourceReference } from '../exports/citation/files.ts';

/** Writes what can be taken away into `dist/downloads/`, from the edition alone. */
export function downloads({ edition }: { edition: () => Edition }): AstroIntegration {
  let root = '';
  return {
    name: 'annotated-sources:downloads',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(`${config.base.replace(/\/$/, '')}/`, config.site).href;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'downloads');
        const write = async (name: string, content: string) => {
          const path = join(folder, name);
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, content);
        };
        const whole = edition();
        for (const source of whole.sources) {
          const table = alignmentCsv(source);
          if (table !== null) await write(`${source.id}/alignment.csv`, table);
          for (const { ending, content } of sourceReference(source, whole.record, `${root}${source.path}`))
            await write(`${source.id}/citation.${ending}`, content);
        }
        for (const { ending, content } of editionReferences(whole)) await write(`references.${ending}`, content);
      },
    },
  };
}
