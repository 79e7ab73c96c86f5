import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bookFile, book as bookFiles } from '../publish/epub/book.ts';
import type { WrittenChapter } from '../publish/epub/chapter.ts';
import { keptCut } from '../publish/song/kept.ts';
import { songLicence } from '../publish/song/subset.ts';
import { writeZip } from '../publish/zip/zip.ts';
import type { BuiltSite } from './built-site.ts';
import type { Units } from './units/units.ts';

/** Makes the chapter of a source, or takes it as it was kept. */
export const unitChapter =
  (units: Units) =>
  (source: string, make: () => WrittenChapter): WrittenChapter =>
    units.made(source, 'chapter', make);

/** Writes the edition as a book into `dist/downloads/`. */
export async function book({ edition, units, dist, sources, site }: BuiltSite): Promise<void> {
  const files = bookFiles(units.edition, {
    site,
    made: unitChapter(units),
    cutFace: async (characters) => ({
      fonts: await keptCut('book', characters),
      licence: await songLicence(),
    }),
    readFigure: (source, file) => readFileSync(join(sources, source, 'figures', file)),
  });
  await mkdir(join(dist, 'downloads'), { recursive: true });
  await writeZip(files, join(dist, 'downloads', bookFile(edition.record)), edition.record.date);
}
