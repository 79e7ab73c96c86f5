import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../core/edition.ts';
import { ARCHIVE } from '../exports/offline/archive.ts';
import { writeZip } from '../exports/zip.ts';
import { offlineFiles } from './offline/files.ts';

/** Writes the offline archive: everything that is built before it, as it works from a disk. */
export function offline({ edition }: { edition: () => Edition }): AstroIntegration {
  let site = '';
  let base = '/';
  return {
    name: 'annotated-sources:offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base}/`.replace(/\/{2,}/g, '/');
        site = new URL(base, config.site).href;
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const { record } = edition();
        const entries = await readdir(dist, { recursive: true, withFileTypes: true });
        const paths = entries
          .filter((entry) => entry.isFile())
          .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
          .filter((path) => path !== `downloads/${ARCHIVE}`)
          .sort();
        await mkdir(join(dist, 'downloads'), { recursive: true });
        const read = (path: string) => readFile(join(dist, path));
        await writeZip(offlineFiles({ paths, read, dist, base, site, record }), join(dist, 'downloads', ARCHIVE), record.date);
      },
    },
  };
}
