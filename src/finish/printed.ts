import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../model/text/fingerprint.ts';
import { pdfDocuments } from '../publish/pdf/document.ts';
import { PDF_FOLDER, readPrinted } from '../publish/pdf/printed.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * Reads the PDFs that were printed (`npm run pdf`), since a build has no browser, by their names
 * among the downloads: those whose words are still the edition's. Of others it says so, and the
 * downloads' page does not name them.
 */
export function printedFiles({
  edition,
  sources,
  site,
  local,
}: Pick<BuiltSite, 'edition' | 'sources' | 'site' | 'local'>): Map<string, Uint8Array> {
  const folder = join(dirname(sources), PDF_FOLDER);
  const known = readPrinted(folder);
  const files = new Map<string, Uint8Array>();
  if (local || Object.keys(known).length === 0) return files;
  const old: string[] = [];
  for (const { file, content } of pdfDocuments(edition, site)) {
    const path = join(folder, file);
    const bytes = existsSync(path) ? readFileSync(path) : null;
    const { document, pdf } = known[file] ?? {};
    if (bytes && document === sha256(content) && pdf === sha256(bytes)) files.set(file, bytes);
    else old.push(`${PDF_FOLDER}/${file}`);
  }
  if (old.length > 0)
    console.warn(
      `note: ${old.join(', ')}: not printed of what the edition says now, and not published. Run npm run pdf, then build again.`,
    );
  return files;
}
