import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../model/edition.ts';
import { basePathOf, siteAddress } from '../model/site-address.ts';
import { filesOf } from '../publish/files-of.ts';
import type { FileFigures } from '../publish/fixity/file-figures.ts';
import { archiveFile } from '../publish/offline/archive.ts';
import { writeZip } from '../publish/zip/zip.ts';
import { offlineFiles } from './offline/files.ts';

/** Writes the offline archive: everything that is built before it, as it works from a disk. */
export function offline({ edition, figures }: { edition: () => Edition; figures: FileFigures }): AstroIntegration {
  let site = '';
  let base = '/';
  return {
    name: 'annotated-sources:offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePathOf(config.base);
        site = siteAddress(config);
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const { record } = edition();
        const paths = (await filesOf(dist)).filter((path) => path !== `downloads/${archiveFile(record)}`);
        mkdirSync(join(dist, 'downloads'), { recursive: true });
        const files = offlineFiles({ paths, figures, dist, base, site, record });
        await writeZip(files, join(dist, 'downloads', archiveFile(record)), record.date);
      },
    },
  };
}
