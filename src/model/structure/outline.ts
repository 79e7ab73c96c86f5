import type { Paragraph } from '../edition.ts';
import { nameOf, type Place, type Step, type Unit } from './place.ts';

/** A division or an article of a text, and what of them stands in it. */
export interface OutlineEntry {
  readonly paragraph: Paragraph;
  readonly within: readonly OutlineEntry[];
}

/** What is counted through a law, by which it is cited first, whatever its tradition calls it. */
const ARTICLES: readonly Unit[] = ['article', 'section', 'paragraf', 'clause'];

/** Level of an article that is no heading: below all of those. */
const LOWEST = 9;

/** Tells whether a paragraph is the heading of a division, and not of an article. */
export function isDivision({ heading, place }: Paragraph): boolean {
  const own = place.path.at(-1);
  return (
    (place.heading ?? heading) !== null &&
    place.role !== 'title' &&
    !(own && ARTICLES.includes(own.unit))
  );
}

/** The steps by which the article is cited that a passage stands in; none for a passage of none. */
export function articleOf({ called }: Place): readonly Step[] {
  return called.slice(0, called.findIndex(({ unit }) => ARTICLES.includes(unit)) + 1);
}

/** The first paragraph of each article; none where paragraphs are called by their order. */
export function articlesOf(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let last = '';
  return paragraphs.filter((paragraph) => {
    if (isDivision(paragraph)) return false;
    const name = nameOf(articleOf(paragraph.place));
    const isNew = name !== '' && name !== last;
    last = name;
    return isNew;
  });
}

/** The outline of a text: its divisions with their articles; what it has of the two. */
export function outlineOf(paragraphs: readonly Paragraph[]): readonly OutlineEntry[] {
  const articles = new Set(articlesOf(paragraphs));
  const top: OutlineEntry[] = [];
  const open: { level: number; within: OutlineEntry[] }[] = [];
  for (const paragraph of paragraphs) {
    const isArticle = articles.has(paragraph);
    if (!isArticle && !isDivision(paragraph)) continue;
    const level = isArticle ? LOWEST : (paragraph.place.heading ?? paragraph.heading ?? LOWEST);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const within: OutlineEntry[] = [];
    (open.at(-1)?.within ?? top).push({ paragraph, within });
    open.push({ level, within });
  }
  return top;
}
