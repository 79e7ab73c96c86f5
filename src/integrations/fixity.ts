import { createWriteStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sha256 } from '../core/fingerprint.ts';
import { formatSums } from '../core/sums.ts';
import { type Figure, fillFigures } from '../exports/fixity/fill-figures.ts';

/** The list of checksums of the whole site, from the site's folder. */
const MANIFEST = 'downloads/manifest-sha256.txt';
/** The page that shows the figures of the downloads. */
const PAGE = 'downloads/index.html';

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
        const paths = (await filesOf(folder)).filter((path) => path !== MANIFEST);
        const figures = new Map<string, Figure>();
        for (const path of paths)
          if (path.startsWith('downloads/') && path !== PAGE) figures.set(path, await figureOf(join(folder, path)));
        // The list's own size is known before it is written, since every checksum is as long as another.
        const line = (file: string) => Buffer.byteLength(formatSums([{ file, sha256: '0'.repeat(64) }]));
        const all = paths.reduce((sum, path) => sum + line(path), 0);
        const page = join(folder, PAGE);
        await writeFile(
          page,
          fillFigures(await readFile(page, 'utf8'), new Map([...figures, [MANIFEST, { size: all, sha256: null }]])),
        );
        await pipeline(
          async function* () {
            for (const file of paths) {
              const sum = figures.get(file)?.sha256 ?? (await figureOf(join(folder, file))).sha256;
              yield formatSums([{ file, sha256: sum }]);
            }
          },
          createWriteStream(join(folder, MANIFEST)),
        );
      },
    },
  };
}

/** Every file of a folder, as paths from it with forward slashes, in the order of their code units. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function figureOf(path: string): Promise<{ size: number; sha256: string }> {
  const bytes = await readFile(path);
  return { size: bytes.length, sha256: sha256(bytes) };
}
