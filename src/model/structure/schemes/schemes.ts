import { ownPart } from '../../own-part.ts';
import { mainLevelOf } from '../main-level.ts';
import { marksOf } from '../marks.ts';
import type { Scheme } from '../scheme.ts';
import { acts } from './acts.ts';
import { articles } from './articles.ts';
import { eu } from './eu.ts';
import { euGerman } from './eu-german.ts';
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
  euGerman,
  usc,
  resolutions,
  france,
  germany,
  acts,
  articles,
];

/** Schemes of an edition's own, which are tried before the others. */
export const ownSchemes = ownPart<readonly Scheme[]>('schemes', []);

const schemes = () => [...ownSchemes.take(), ...SCHEMES];

/** The ids of all schemes, an edition's own before the others. */
export const schemeIds = (): string[] => schemes().map(({ id }) => id);

/** A scheme by its id. */
export function schemeOf(id: string): Scheme | undefined {
  return schemes().find((scheme) => scheme.id === id);
}

/** How much more a scheme is believed whose signs a text has. */
const SIGNED = 1.5;

/** Least that a scheme must find: a bare number and its next, or a word's number alone. */
const LEAST = 0.2;

/**
 * Finds the scheme of a text by its language and what it says: of those of its language the one that
 * finds most numbered provisions, else the one for any. Null where none finds a provision by
 * its word, or two by their numbers, and paragraphs stay plain.
 */
export function schemeFor(texts: readonly string[], lang: string): Scheme | null {
  const [best] = schemes()
    .filter((scheme) => scheme.langs.test(lang) && hasSigns(scheme, texts))
    .map((scheme) => {
      const { score } = mainLevelOf(scheme.articles, texts);
      const heads = texts.filter((text) => marksOf(scheme.divisions, text).length > 0).length;
      return {
        scheme,
        isOwn: scheme !== articles,
        score: scheme.signs ? score * SIGNED : score,
        all: score + heads,
      };
    })
    .filter(({ all }) => all >= LEAST)
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.score - a.score);
  return best?.scheme ?? null;
}

function hasSigns(
  { signs, signedThroughout, articles }: Scheme,
  texts: readonly string[],
): boolean {
  if (!signs) return true;
  const signed = texts.filter((text) => signs.test(text)).length;
  if (!signedThroughout) return signed > 0;
  const numbered = texts.filter((text) => marksOf(articles, text).length > 0).length;
  return signed > 0 && signed * 4 >= numbered;
}

/** Whether a text has numbered provisions, so that its kind decides what its passages are called. */
export function hasProvisions(texts: readonly string[], lang: string): boolean {
  return schemes()
    .filter(({ langs }) => langs.test(lang))
    .some(({ articles: levels }) =>
      levels.some(
        (level) =>
          !level.weak && texts.filter((text) => marksOf([level], text).length > 0).length >= 2,
      ),
    );
}
