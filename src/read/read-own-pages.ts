import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { About, EditionRecord, OwnPage } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { INTERFACE_LANGUAGES } from '../words/words.ts';
import { readAbout } from './read-about.ts';

/** Pages of an edition's own, under `sources/`. */
const OWN_PAGES = 'pages';

/** What a page of the engine's, or a folder of the site, has for its address. */
export const TAKEN: readonly string[] = [
  ...['about', 'card', 'cite', 'downloads', 'dts', 'fonts', 'glossary', 'guide', 'history', 'map'],
  ...['my-notes', 'not-kept', 'notes', 'pagefind', 'reading-list', 'references', 'search'],
  ...['sources', 'timeline'],
  ...INTERFACE_LANGUAGES,
];

/** `visit.md`, in the edition's language, or `visit.fr.md`. */
const PAGE_FILE = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.mdx?$/;

/**
 * Reads `sources/pages/`: prose without code under a title, a file a language; the edition's own
 * language opens each page. Empty where there is no such folder.
 */
export async function readOwnPages(
  sources: string,
  { lang, principal }: Pick<EditionRecord, 'lang' | 'principal'>,
  readText: (path: string) => Promise<string | null>,
  problems: Problem[],
): Promise<OwnPage[]> {
  const names = await readdir(join(sources, OWN_PAGES)).catch(() => []);
  const files = names
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const [, id, tag = lang] = PAGE_FILE.exec(name) ?? [];
      if (id && !TAKEN.includes(id) && id !== principal)
        return [{ path: `sources/${OWN_PAGES}/${name}`, name, id, lang: tag }];
      problems.push({
        file: `sources/${OWN_PAGES}/${name}`,
        line: 1,
        column: 1,
        what: id ? `/${id}/ is a page of its own already` : 'It has no name that a page may have',
        mend: id
          ? 'Call the file otherwise'
          : 'Call it by small letters, digits and hyphens, as its address will be: visit.md, or visit.fr.md in another language',
      });
      return [];
    })
    .sort(
      (a, b) => a.id.localeCompare(b.id, 'en') || Number(b.lang === lang) - Number(a.lang === lang),
    );
  const pages = new Map<string, About[]>();
  for (const { path, name, id, lang: its } of files) {
    const texts = pages.get(id) ?? [];
    const value = (await readText(join(sources, OWN_PAGES, name))) ?? '';
    const text = readAbout({ path, value, lang: its, first: true }, problems);
    if (text) pages.set(id, [...texts, text]);
  }
  return [...pages].map(([id, texts]) => ({ id, texts: texts as [About, ...About[]] }));
}
