import { join } from 'node:path';
import { takeEdition } from '../model/handoff.ts';
import { editionIn } from '../model/lookup.ts';
import { timed } from '../model/profile.ts';
import { sourceChapters } from '../publish/epub/book.ts';
import { fileFigures } from '../publish/fixity/file-figures.ts';
import { giveFaces } from '../publish/song/given-faces.ts';
import { siteCharacters, siteFaces } from '../publish/song/site-faces.ts';
import { unitChapter } from './book.ts';
import type { BuiltSite } from './built-site.ts';
import { sourceDoors } from './doors.ts';
import { sourceRecords, writeSearch } from './search/search.ts';
import { searchTables } from './search/search-tables.ts';
import { unitFiles } from './source-files.ts';
import { STEPS } from './steps.ts';
import { type Units, unitsOf } from './units/units.ts';

/** What is known of a site before its pages are made. */
export type Begun = Pick<BuiltSite, 'dist' | 'sources' | 'site' | 'base' | 'local'>;

/** What was begun. */
export interface Beginning {
  /** What pages are made of. */
  readonly units: Units;
  /** Does what is left when the pages of a site are made, given their paths: `notes/`. */
  readonly finish: (pages: readonly string[]) => Promise<void>;
  /** Makes the other files and chapters of some sources, and keeps them. */
  readonly makeFiles: (isOne: (source: string) => boolean) => void;
}

/**
 * Begins what needs no page: the Chinese face is cut in a thread of its own while the pages are made
 * and the first steps are done, and the search index is written. For a part of the sources there is
 * no index.
 */
export function beginFinish(begun: Begun, isPart = false): Beginning {
  const edition = takeEdition();
  const editions = [edition, ...edition.inOther];
  giveFaces((language) => siteFaces(editionIn(edition, language)));
  for (const each of editions) siteFaces(each).catch(() => {});
  const units = timed('keys of what is kept', () =>
    unitsOf(edition, [begun.site, begun.base, editions.map(siteCharacters)]),
  );
  const index = isPart
    ? Promise.resolve()
    : timed('search index, beside the others', () =>
        writeSearch(edition, begun.base, join(begun.dist, 'pagefind'), units),
      );
  // A failure is thrown where it is awaited; until then it is not unhandled.
  index.catch(() => {});
  const finish = async (pages: readonly string[]) => {
    const built = { ...begun, edition, units, pages, figures: fileFigures(), index };
    for (const { name, run } of STEPS) await timed(name, () => run(built));
  };
  const makeFiles = (isOne: (source: string) => boolean) => {
    const chapterOf = sourceChapters(units.edition, begun.site, unitChapter(units));
    const recordsOf = sourceRecords(edition, searchTables(edition), units);
    for (const [at, source] of units.edition.sources.entries()) {
      if (!isOne(source.id)) continue;
      unitFiles(source, { edition, units, site: begun.site });
      sourceDoors(source, { units, site: begun.site });
      chapterOf(source);
      recordsOf(at);
    }
  };
  return { units, finish, makeFiles };
}
