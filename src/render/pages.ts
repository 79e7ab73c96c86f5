import type { EditionRecord } from '../model/edition.ts';
import { PICTURE_TYPES } from '../model/figure.ts';
import type { Words } from '../words/words.ts';

/** A page of the site, or pages of a kind. */
export interface SitePage {
  /** Its route, as Astro writes it. */
  readonly pattern: string;
  /** The file in `web/routes/` that makes it. */
  readonly file: string;
  /**
   * Its link at the head of every page, by its words, but where the edition has `navigation` of
   * its own; none of a page that is reached otherwise.
   */
  readonly link?: keyof Words['pages'];
  /** Whether it is there only where a source stands before the others. */
  readonly principal?: true;
  /** Whether it is made once only, and not in each language of the interface. */
  readonly once?: true;
  /** The chapter of the book that has its content. */
  readonly book?: string;
}

/** Every page of the site, in the order of the links. */
export const PAGES: readonly SitePage[] = [
  { pattern: '/', file: 'index.astro', book: 'titlepage.xhtml' },
  { pattern: '/[principal]', file: '[principal].astro' },
  { pattern: '/[principal]/[part]', file: '[principal]/[part].astro' },
  { pattern: '/sources', file: 'sources.astro' },
  { pattern: '/sources/[id]', file: 'sources/[id].astro' },
  { pattern: '/sources/[id]/[part]', file: 'sources/[id]/[part].astro' },
  // A route for each kind of picture: one whose ending is a parameter is none of a file while one
  // writes.
  ...(['figures', 'facsimiles'] as const).flatMap((folder) =>
    Object.keys(PICTURE_TYPES).map((ending) => ({
      pattern: `/sources/[id]/${folder}/[name].${ending}`,
      file: 'sources/[id]/figures.ts',
      once: true as const,
    })),
  ),
  { pattern: '/sources/[id]/parts.js', file: 'sources/[id]/parts.js.ts', once: true },
  { pattern: '/sources/[id]/versions/[version]', file: 'sources/version.astro' },
  { pattern: '/sources/[id]/changes/[version]', file: 'sources/changes.astro' },
  { pattern: '/history/[id]', file: 'history.astro' },
  { pattern: '/cite/[id]', file: 'cite/[id].astro' },
  { pattern: '/cite/[id]/[part].js', file: 'cite/[id]/[part].js.ts' },
  { pattern: '/[map]', file: '[map].astro', link: 'map', principal: true, book: 'map.xhtml' },
  { pattern: '/timeline', file: 'timeline.astro', link: 'timeline', book: 'timeline.xhtml' },
  { pattern: '/glossary', file: 'glossary.astro', link: 'glossary', book: 'glossary.xhtml' },
  { pattern: '/notes', file: 'notes.astro', link: 'notes' },
  { pattern: '/my-notes', file: 'my-notes.astro' },
  { pattern: '/my-notes/words.js', file: 'my-notes/words.js.ts' },
  {
    pattern: '/references',
    file: 'references.astro',
    link: 'references',
    book: 'references.xhtml',
  },
  { pattern: '/reading-list', file: 'reading-list.astro' },
  { pattern: '/about', file: 'about.astro', link: 'about', book: 'about.xhtml' },
  { pattern: '/search', file: 'search.astro' },
  { pattern: '/downloads', file: 'downloads.astro' },
  { pattern: '/keep-words.json', file: 'keep-words.json.ts' },
  { pattern: '/[own]', file: '[own].astro' },
  { pattern: '/guide/[...page]', file: 'guide.astro', once: true },
  { pattern: '/404', file: '404.astro', once: true },
  { pattern: '/not-kept', file: 'not-kept.astro', once: true },
  { pattern: '/favicon.svg', file: 'favicon.svg.ts', once: true },
  { pattern: '/robots.txt', file: 'robots.txt.ts', once: true },
  { pattern: '/fonts/OFL.txt', file: 'fonts/OFL.txt.ts', once: true },
  { pattern: '/fonts/[face].woff2', file: 'fonts/[face].woff2.ts', once: true },
];

/** Whether a page is made once only, and not in each language of the interface. */
export const isInOneLanguage = (path: string) => /^(?:guide|404|not-kept)\b/.test(path);

/** Path of a page in a language of the interface: `zh-Hans/glossary/`. */
export function pathIn(
  { interfaces }: Pick<EditionRecord, 'interfaces'>,
  lang: string,
  path: string,
): string {
  return lang === interfaces[0] || isInOneLanguage(path) ? path : `${lang}/${path}`;
}

/** The same without the language, and that. */
export function pathWithout(
  { interfaces }: Pick<EditionRecord, 'interfaces'>,
  path: string,
): { lang: string; path: string } {
  const lang = interfaces.slice(1).find((each) => path.startsWith(`${each}/`));
  return lang
    ? { lang, path: path.slice(lang.length + 1) }
    : { lang: interfaces[0] as string, path };
}

/** Path of a page from the site's root: `glossary/`. */
export const pathOf = ({ pattern }: SitePage) =>
  pattern.replace(/^\/(?:\[(\w+)\])?/, '$1').replace(/(?<=.)$/, '/');

/**
 * Files of the book by the pages of the site whose content they have; the title page, which leads
 * to all, last.
 */
export const BOOK_PAGES: readonly (readonly [page: string, file: string])[] = PAGES.toSorted(
  (a, b) => Number(a.pattern === '/') - Number(b.pattern === '/'),
).flatMap((page) => (page.book ? [[pathOf(page), page.book] as const] : []));

/** The file of the book that has the content of a page. */
export function bookFileOf(path: string): string | undefined {
  return path === '' ? undefined : BOOK_PAGES.find(([page]) => page === path)?.[1];
}
