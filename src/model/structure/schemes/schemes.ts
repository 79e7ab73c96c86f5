import { marksOf } from '../marks.ts';
import type { Level, Scheme } from '../scheme.ts';
import { acts } from './acts.ts';
import { articles } from './articles.ts';
import { eu } from './eu.ts';
import { france } from './france.ts';
import { germany } from './germany.ts';
import { japan } from './japan.ts';
import { prc } from './prc.ts';
import { resolutions } from './resolutions.ts';
import { roc } from './roc.ts';
import { usc } from './usc.ts';

/** Every drafting tradition; one told by its signs stands before the one of its language without. */
export const SCHEMES: readonly Scheme[] = [
  roc,
  prc,
  japan,
  eu,
  usc,
  resolutions,
  france,
  germany,
  acts,
  articles,
];

/** A scheme by its id. */
export function schemeOf(id: string): Scheme | undefined {
  return SCHEMES.find((scheme) => scheme.id === id);
}

/**
 * Finds the scheme of a text by its language and what it says: the one that finds most numbered
 * provisions in it; null where none finds two provisions or divisions, and paragraphs stay plain.
 */
export function schemeFor(texts: readonly string[], lang: string): Scheme | null {
  // A bare number says less than a word for what is numbered.
  const times = (level: Level) =>
    texts.filter((text) => marksOf([level], text).length > 0).length * (level.weak ? 0.1 : 1);
  const [best] = SCHEMES.filter(
    ({ langs, signs }) => langs.test(lang) && (!signs || texts.some((text) => signs.test(text))),
  )
    .map((scheme) => ({
      scheme,
      articles: Math.max(...scheme.articles.map(times)),
      all: [...scheme.articles, ...scheme.divisions].reduce((sum, level) => sum + times(level), 0),
    }))
    .filter(({ all, articles }) => all >= 2 || articles >= 0.2)
    .sort((a, b) => b.articles - a.articles);
  return best?.scheme ?? null;
}

/** Whether a text has numbered provisions, so that its kind decides what its passages are called. */
export function hasProvisions(texts: readonly string[], lang: string): boolean {
  return SCHEMES.filter(({ langs }) => langs.test(lang)).some(({ articles: levels }) =>
    levels.some(
      (level) =>
        !level.weak && texts.filter((text) => marksOf([level], text).length > 0).length >= 2,
    ),
  );
}
