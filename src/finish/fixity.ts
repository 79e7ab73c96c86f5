import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../publish/files-of.ts';
import { isDownloadsPage } from '../publish/fixity/file-figures.ts';
import { fillFigures } from '../publish/fixity/fill-figures.ts';
import { formatSums, SITE_MANIFEST } from '../publish/fixity/sums.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * Fills sizes and checksums into the downloads' page of each language, then writes the checksums of every file of
 * the site but the list itself. It has to be the last of the steps: what is written or changed
 * after it is not what the list says.
 */
export async function fixity({ dist, figures }: BuiltSite): Promise<void> {
  const paths = (await filesOf(dist)).filter((path) => path !== SITE_MANIFEST);
  // The list's own size is known before it is written, since every checksum is as long as another.
  const size = Buffer.byteLength(
    formatSums(paths.map((file) => ({ file, sha256: '0'.repeat(64) }))),
  );
  const there = new Set([...paths, SITE_MANIFEST]);
  const shown = {
    has: (path: string) => there.has(path),
    get: (path: string) =>
      path === SITE_MANIFEST ? { size, sha256: null } : figures.of(join(dist, path)),
  };
  for (const page of paths.filter(isDownloadsPage).map((path) => join(dist, path)))
    writeFileSync(page, fillFigures(readFileSync(page, 'utf8'), shown));
  const sums = paths.map((file) => ({ file, sha256: figures.of(join(dist, file)).sha256 }));
  writeFileSync(join(dist, SITE_MANIFEST), formatSums(sums));
}
