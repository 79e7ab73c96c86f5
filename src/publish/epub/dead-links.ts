import type { ToldChapter } from './chapter.ts';

/**
 * Links of the book that lead to none of its files, or to no id there: `about.xhtml:
 * glossary.xhtml#x`.
 */
export function deadLinks(chapters: readonly ToldChapter[]): string[] {
  const idsOf = new Map(chapters.map(({ file, ids }) => [file, ids]));
  return chapters.flatMap(({ file, links }) =>
    links.flatMap((href) => {
      if (/^[a-z]+:/.test(href)) return [];
      const [to, id] = href.split('#') as [string, string?];
      const there = idsOf.get(to || file);
      return there && (id === undefined || there.has(id)) ? [] : [`${file}: ${href}`];
    }),
  );
}
