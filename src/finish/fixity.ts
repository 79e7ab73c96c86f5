import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesOf } from '../publish/files-of.ts';
import { DOWNLOADS_PAGE, type FileFigures } from '../publish/fixity/file-figures.ts';
import { fillFigures } from '../publish/fixity/fill-figures.ts';
import { formatSums, MANIFEST } from '../publish/fixity/sums.ts';

/** The list of checksums of the whole site, from the site's folder. */
const LIST = `downloads/${MANIFEST}`;

/**
 * Fills sizes and checksums into the downloads' page, then writes the checksums of every file of the site but the list itself. It has to be
 * the last of the integrations: what is written or changed after it is not what the list says.
 */
export function fixity({ figures }: { figures: FileFigures }): AstroIntegration {
  return {
    name: 'annotated-sources:fixity',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const paths = (await filesOf(folder)).filter((path) => path !== LIST);
        // The list's own size is known before it is written, since every checksum is as long as another.
        const size = Buffer.byteLength(formatSums(paths.map((file) => ({ file, sha256: '0'.repeat(64) }))));
        const there = new Set([...paths, LIST]);
        const shown = {
          has: (path: string) => there.has(path),
          get: (path: string) => (path === LIST ? { size, sha256: null } : figures.of(join(folder, path))),
        };
        const page = join(folder, DOWNLOADS_PAGE);
        writeFileSync(page, fillFigures(readFileSync(page, 'utf8'), shown));
        const sums = paths.map((file) => ({ file, sha256: figures.of(join(folder, file)).sha256 }));
        writeFileSync(join(folder, LIST), formatSums(sums));
      },
    },
  };
}
