import type { Edition } from '../../model/edition.ts';
import { partsOf, sourceAt } from '../../model/pages/parts.ts';
import { BOOK_PAGES } from '../../render/pages.ts';
import type { View } from '../../render/view.ts';
import { interfaceIn } from '../../words/words.ts';

/**
 * A chapter of the book: the page of the site whose content it has, as it is drawn, and where links
 * of that page lead in the book.
 */
export interface Here extends View {
  /**
   * Files of the book by the site's pages whose content they have: `resolution/` is
   * `resolution.xhtml`.
   */
  readonly files: ReadonlyMap<string, string>;
  /** The file that links are written in. */
  readonly file: string;
  /** The page, relative to the site. */
  readonly page: string;
}

const TAKEN = new Set([...BOOK_PAGES.map(([, file]) => file), 'nav.xhtml', 'colophon.xhtml']);

/** The book seen from its title page. `site` is the site's own address, with a slash at its end. */
export function bookOf(edition: Edition, site: string): Here {
  const sources = edition.sources.flatMap((source) => {
    const file = `${source.id}.xhtml`;
    const own = TAKEN.has(file) ? `source-${file}` : file;
    return partsOf(source).map(({ path }) => [path, own] as const);
  });
  return {
    edition,
    source: null,
    site,
    root: site,
    ui: interfaceIn(edition.record.interface),
    files: new Map([...BOOK_PAGES, ...sources]),
    file: 'titlepage.xhtml',
    page: '',
  };
}

/** The same seen from the file that has the content of one of the site's pages. */
export function inPage(here: Here, page: string): Here {
  return {
    ...here,
    page,
    file: here.files.get(page) ?? 'colophon.xhtml',
    source: sourceAt(here.edition, page) ?? null,
  };
}

/**
 * Reads a link as the site's page has it, and leads to the same place in the book.
 *
 * Pages that the book does not have, search among them, keep their address on the site; other
 * addresses stay as they are.
 */
export function hrefIn({ site, page, file, files }: Here, href: string): string {
  const url = new URL(href, `${site}${page}`);
  if (!url.href.startsWith(site)) return href;
  const [path = '', fragment = ''] = url.href.slice(site.length).split('#');
  const id = decodeURIComponent(fragment);
  // A source's page lists the works that it cites; the book lists all works in one place.
  const to = id.startsWith('ref-') ? 'references.xhtml' : files.get(path);
  if (!to) return url.href;
  // The title page stands for the home page, and has none of its parts.
  if (!id || path === '') return to;
  return to === file ? `#${id}` : `${to}#${id}`;
}
