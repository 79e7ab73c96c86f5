import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sha256 } from '../core/fingerprint.ts';
import { formatSums, MANIFEST } from '../core/sums.ts';
import { filesOf } from '../exports/files-of.ts';
import { DOWNLOADS_PAGE, figuresOf } from '../exports/fixity/figures-of.ts';
import { type Figure, fillFigures } from '../exports/fixity/fill-figures.ts';

/** The list of checksums of the whole site, from the site's folder. */
const LIST = `downloads/${MANIFEST}`;

/**
 * Fills sizes and checksums into the downloads' page, then writes the checksums of every file of the site but the list itself. It has to be
 * the last of the integrations: what is written or changed after it is not what the list says.
 */
export function fixity(): AstroIntegration {
  return {
    name: 'annotated-sources:fixity',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const paths = (await filesOf(folder)).filter((path) => path !== LIST);
        const read = (path: string) => readFile(join(folder, path));
        const figures = await figuresOf(paths, read);
        // The list's own size is known before it is written, since every checksum is as long as another.
        const line = (file: string) => Buffer.byteLength(formatSums([{ file, sha256: '0'.repeat(64) }]));
        const all = paths.reduce((sum, path) => sum + line(path), 0);
        const page = (await read(DOWNLOADS_PAGE)).toString();
        const shown = new Map<string, Figure>([...figures, [LIST, { size: all, sha256: null }]]);
        await writeFile(join(folder, DOWNLOADS_PAGE), fillFigures(page, shown));
        await pipeline(
          async function* () {
            for (const file of paths) yield formatSums([{ file, sha256: figures.get(file)?.sha256 ?? sha256(await read(file)) }]);
          },
          createWriteStream(join(folder, LIST)),
        );
      },
    },
  };
}
