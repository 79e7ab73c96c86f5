import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../model/text/fingerprint.ts';
import { pdfDocuments } from '../publish/pdf/document.ts';
import { PDF_FOLDER, readPrinted } from '../publish/pdf/printed.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * Publishes the PDFs that were printed (`npm run pdf`), since a build has no browser: those whose
 * words are still the edition's. Of others it says so, and the downloads' page does not name them.
 */
export async function printed({ edition, dist, sources, site, local }: BuiltSite): Promise<void> {
  const folder = join(dirname(sources), PDF_FOLDER);
  const files = readPrinted(folder);
  if (local || Object.keys(files).length === 0) return;
  const old: string[] = [];
  for (const { file, content } of pdfDocuments(edition, site)) {
    const path = join(folder, file);
    const bytes = existsSync(path) ? readFileSync(path) : null;
    if (bytes && files[file]?.document === sha256(content) && files[file].pdf === sha256(bytes)) {
      const to = join(dist, 'downloads', file);
      await mkdir(dirname(to), { recursive: true });
      await writeFile(to, bytes);
    } else old.push(`${PDF_FOLDER}/${file}`);
  }
  if (old.length > 0)
    console.warn(
      `note: ${old.join(', ')}: not printed of what the edition says now, and not published. Run npm run pdf, then build again.`,
    );
}
