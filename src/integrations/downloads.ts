import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../core/edition.ts';
import { sha256 } from '../core/fingerprint.ts';
import { siteAddress } from '../core/site-address.ts';
import { formatSums } from '../core/sums.ts';
import { editionReferences, sourceReference } from '../exports/citation/files.ts';
import { filesOf } from '../exports/files-of.ts';
import { formatsOf } from '../exports/formats.ts';

/** Writes what can be taken away into `dist/downloads/`: from the edition alone, but for the captures, which are copied. */
export function downloads({ edition }: { edition: () => Edition }): AstroIntegration {
  let site = '';
  let sources = '';
  return {
    name: 'annotated-sources:downloads',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = siteAddress(config);
        sources = join(process.env.EDITION_ROOT ?? fileURLToPath(config.root), 'sources');
      },
      'astro:build:done': async ({ dir }) => {
        const whole = edition();
        const all = join(fileURLToPath(dir), 'downloads');
        for (const source of whole.sources) {
          const folder = join(all, source.id);
          await mkdir(folder, { recursive: true });
          for (const { file, write } of formatsOf(source)) {
            const content = write(whole, source, site);
            if (content === null) throw new Error(`${source.id}: ${file} is offered, but nothing was written.`);
            await writeFile(join(folder, file), content);
          }
          for (const { ending, content } of sourceReference(source, whole.record, `${site}${source.path}`))
            await writeFile(join(folder, `citation.${ending}`), content);
          if (source.publishesText) await copyFile(join(sources, source.id, 'capture.txt'), join(folder, 'capture.txt'));
          // Last, when everything else lies in the folder.
          await writeFile(join(folder, 'SHA256SUMS'), await sumsOf(folder));
        }
        for (const { ending, content } of editionReferences(whole)) await writeFile(join(all, `references.${ending}`), content);
      },
    },
  };
}

/** The checksums of every file in a folder. */
async function sumsOf(folder: string): Promise<string> {
  const files = await filesOf(folder);
  return formatSums(await Promise.all(files.map(async (file) => ({ file, sha256: sha256(await readFile(join(folder, file))) }))));
}
