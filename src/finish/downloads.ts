import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate as letOthersWork } from 'node:timers/promises';
import { keptName, publishedName } from '../model/capture/kept.ts';
import { sha256 } from '../model/text/fingerprint.ts';
import { editionReferences, sourceReference } from '../publish/citation/files.ts';
import { formatSums, type Sum } from '../publish/fixity/sums.ts';
import { ownEditionFiles } from '../publish/formats.ts';
import { editionPdf, sourcePdf } from '../publish/pdf/document.ts';
import type { BuiltSite } from './built-site.ts';
import { printedFiles } from './printed.ts';
import { unitFiles } from './source-files.ts';

/**
 * Writes what can be taken away into `dist/downloads/`: from the edition alone, but for
 * captures and PDFs, which are copied.
 */
export async function downloads(built: BuiltSite): Promise<void> {
  const { edition, units, dist, sources, site } = built;
  const all = join(dist, 'downloads');
  const printed = printedFiles(built);
  for (const source of edition.sources) {
    // The search index is being made meanwhile .
    await letOthersWork();
    const folder = join(all, source.id);
    mkdirSync(folder, { recursive: true });
    const sums: Sum[] = [];
    const put = (file: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, file), content);
      sums.push({ file, sha256: sha256(content) });
    };
    for (const { file, content } of unitFiles(source, { edition, units, site })) put(file, content);
    for (const { ending, content } of sourceReference(
      source,
      edition.record,
      `${site}${source.path}`,
    ))
      put(`citation.${ending}`, content);
    const [capture] = source.record.captures;
    if (source.publishesText && capture)
      put(publishedName(capture), readFileSync(join(sources, source.id, keptName(capture))));
    const pdf = printed.get(sourcePdf(source.id));
    if (pdf) put(basename(sourcePdf(source.id)), pdf);
    writeFileSync(join(folder, 'SHA256SUMS'), formatSums(sums));
  }
  const pdf = printed.get(editionPdf(edition.record));
  if (pdf) writeFileSync(join(all, editionPdf(edition.record)), pdf);
  for (const { ending, content } of editionReferences(edition))
    writeFileSync(join(all, `references.${ending}`), content);
  for (const { file, write } of ownEditionFiles())
    writeFileSync(join(all, file), write(edition, site));
}
