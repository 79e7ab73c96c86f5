import { join } from 'node:path';
import { takeEdition } from '../model/handoff.ts';
import { timed } from '../model/profile.ts';
import { fileFigures } from '../publish/fixity/file-figures.ts';
import type { BuiltSite } from './built-site.ts';
import { writeSearch } from './search/search.ts';
import { STEPS } from './steps.ts';

/** What is known of a site before its pages are made. */
export type Begun = Pick<BuiltSite, 'dist' | 'sources' | 'site' | 'base' | 'local'>;

/** Does what is left when the pages of a site are made, given their paths: `notes/`. */
export type Finish = (pages: readonly string[]) => Promise<void>;

/**
 * Begins what needs no page: Pagefind is a process of its own, and works while the pages are made
 * and the first steps are done.
 */
export function beginFinish(begun: Begun): Finish {
  const edition = takeEdition();
  const index = timed('search index, beside the others', () =>
    writeSearch(edition, begun.base, join(begun.dist, 'pagefind')),
  );
  // A failure is thrown where it is awaited; until then it is not unhandled.
  index.catch(() => {});
  return async (pages) => {
    const built = { ...begun, edition, pages, figures: fileFigures(), index };
    for (const { name, run } of STEPS) await timed(name, () => run(built));
  };
}
