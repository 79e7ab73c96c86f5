import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { facsimilesOf, isInArchive, sourceOfFacsimile } from '../model/facsimile.ts';
import { CITATION, ZENODO } from '../publish/addresses.ts';
import { citationCff, zenodo } from '../publish/deposit/deposit.ts';
import { filesOf } from '../publish/files-of.ts';
import { isOfKeeping } from '../publish/keep/kept.ts';
import { archiveFile } from '../publish/offline/archive.ts';
import { writeZip } from '../publish/zip/zip.ts';
import type { BuiltSite } from './built-site.ts';
import { offlineFiles } from './offline/files.ts';

/**
 * Writes the offline archive: everything that is built before it, as it works from a disk. There is
 * none where the edition has none.
 */
export async function offline({ edition, dist, base, site, figures }: BuiltSite): Promise<void> {
  const { record } = edition;
  if (!record.archive) return;
  // The ways to images of pages that are too large for it lead to those on the web.
  const large = new Set(
    edition.sources.flatMap((source) => (isInArchive(facsimilesOf(source)) ? [] : [source.id])),
  );
  const paths = (await filesOf(dist)).filter(
    (path) =>
      path !== `downloads/${archiveFile(record)}` &&
      !isOfKeeping(path) &&
      !large.has(sourceOfFacsimile(path) ?? ''),
  );
  mkdirSync(join(dist, 'downloads'), { recursive: true });
  // What is deposited is the archive; hosts of the site need neither.
  const more = [
    { file: ZENODO, content: zenodo(edition, site) },
    { file: CITATION, content: citationCff(edition, site) },
  ];
  const files = offlineFiles({ paths, figures, dist, base, site, record, more });
  await writeZip(files, join(dist, 'downloads', archiveFile(record)), record.date);
}
