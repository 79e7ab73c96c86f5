import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceOfFacsimile } from '../model/facsimile.ts';
import { sha256 } from '../model/text/fingerprint.ts';
import { filesOf } from '../publish/files-of.ts';
import { pagesWithFigures } from '../publish/fixity/file-figures.ts';
import { fillFigures } from '../publish/fixity/fill-figures.ts';
import { formatSums, SITE_MANIFEST } from '../publish/fixity/sums.ts';
import { isKept, KEEP_INFO, MOST_KEPT, type Published } from '../publish/keep/kept.ts';
import type { BuiltSite } from './built-site.ts';

/** What is kept on a device of the whole site, where its size is shown. */
const ALL_KEPT = '.';

/**
 * Fills sizes and checksums into the pages that show them, then writes the checksums of every file
 * of the site but the list itself, and what tells a reader who keeps the edition that it is newer.
 * It has to be the last of the steps: what is written or changed after it is not what the list says.
 */
export async function fixity({ dist, edition, figures, local }: BuiltSite): Promise<void> {
  const { record } = edition;
  const isKeepable = record.keep && !local;
  const paths = (await filesOf(dist)).filter(
    (path) => path !== SITE_MANIFEST && path !== KEEP_INFO,
  );
  const sizeOf = (path: string) => figures.of(join(dist, path)).size;
  // Images of pages are as large as downloads can be. (The rule stands here: the worker that is kept
  // in browsers is another with each change of what it is made of.)
  const without = paths.filter(
    (path) => !isKept(path, sizeOf(path)) || (sourceOfFacsimile(path) && sizeOf(path) > MOST_KEPT),
  );
  const left = new Set(without);
  // Of the pages that are filled in it has what they weigh without: some bytes less.
  const kept = paths.reduce((sum, path) => sum + (left.has(path) ? 0 : sizeOf(path)), 0);
  // The list's own size is known before it is written, since every checksum is as long as another.
  const listed = isKeepable ? [...paths, KEEP_INFO] : paths;
  const size = Buffer.byteLength(
    formatSums(listed.map((file) => ({ file, sha256: '0'.repeat(64) }))),
  );
  const there = new Set([...paths, SITE_MANIFEST, ALL_KEPT]);
  const shown = {
    has: (path: string) => there.has(path),
    get: (path: string) =>
      path === ALL_KEPT
        ? { size: kept, sha256: null }
        : path === SITE_MANIFEST
          ? { size, sha256: null }
          : figures.of(join(dist, path)),
  };
  for (const file of pagesWithFigures(record).filter((path) => there.has(path))) {
    const page = join(dist, file);
    writeFileSync(page, fillFigures(readFileSync(page, 'utf8'), shown));
  }
  const sums = paths.map((file) => ({ file, sha256: figures.of(join(dist, file)).sha256 }));
  if (isKeepable) {
    const { version, date } = record;
    const published: Published = {
      version,
      date,
      sums: sha256(formatSums(sums)),
      without: [...without, KEEP_INFO],
    };
    const info = `${JSON.stringify(published)}\n`;
    writeFileSync(join(dist, KEEP_INFO), info);
    sums.push({ file: KEEP_INFO, sha256: sha256(info) });
  }
  writeFileSync(join(dist, SITE_MANIFEST), formatSums(sums));
}
