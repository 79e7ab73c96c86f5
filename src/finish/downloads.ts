import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as letOthersWork } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../model/edition.ts';
import { siteAddress } from '../model/site-address.ts';
import { sha256 } from '../model/text/fingerprint.ts';
import { editionReferences, sourceReference } from '../publish/citation/files.ts';
import { formatSums, type Sum } from '../publish/fixity/sums.ts';
import { formatsOf } from '../publish/formats.ts';

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
          // The search index is being made meanwhile (search.ts).
          await letOthersWork();
          const folder = join(all, source.id);
          mkdirSync(folder, { recursive: true });
          const sums: Sum[] = [];
          const put = (file: string, content: string | Uint8Array) => {
            writeFileSync(join(folder, file), content);
            sums.push({ file, sha256: sha256(content) });
          };
          for (const { file, write } of formatsOf(source)) {
            const content = write(whole, source, site);
            if (content === null) throw new Error(`${source.id}: ${file} is offered, but nothing was written.`);
            put(file, content);
          }
          for (const { ending, content } of sourceReference(source, whole.record, `${site}${source.path}`))
            put(`citation.${ending}`, content);
          if (source.publishesText) put('capture.txt', readFileSync(join(sources, source.id, 'capture.txt')));
          writeFileSync(join(folder, 'SHA256SUMS'), formatSums(sums));
        }
        for (const { ending, content } of editionReferences(whole)) writeFileSync(join(all, `references.${ending}`), content);
      },
    },
  };
}
