import type { Kind } from './kinds.ts';
import { isFirst } from './marks.ts';
import { follows } from './numerals.ts';

type Article = Extract<Kind, { is: 'article' }>;

/** How many numbers are looked at after one that is out of order. */
const AHEAD = 60;

/** What a line ends with whose sentence goes on in the next. */
const GOES_ON = /[:：;,，、]\s*$/u;

/** How many numbers may follow a last one that goes back: a short list of them ends a text. */
const MOST_LAST = 5;

/**
 * Finds what begins like an article and is none: a row of a table, a sentence that begins with
 * another law's number. The articles go on after it as if it were not there. Gives their indexes.
 */
export function straysIn(read: readonly Kind[], texts: readonly string[]): Set<number> {
  const kinds = read.map((kind): Kind => (isInner(kind) ? { is: 'other' } : kind));
  const strays = new Set<number>();
  let before: Article | null = null;
  let isAfterDivision = false;
  for (const [i, kind] of kinds.entries()) {
    if (kind.is === 'division') {
      isAfterDivision = true;
      if (kind.division.apart) before = null;
    }
    if (kind.is !== 'article') continue;
    // What a division begins with is its own.
    const isAnew = before === null || isAfterDivision;
    // A number that stands before the first one is a note's, or another law's.
    const isBeforeFirst = before === null && !isFirst(kind.mark) && isFollowedByFirst(kinds, i);
    // A word, a number and a point begin no sentence: `Sec. 12. Effective date.`
    const isAlone = /\p{L}\.?\s*\d.*\.$/u.test(kind.mark.written);
    const isOut = !isAnew && !isAlone && before && isStray(kinds, texts, i, before, kind);
    if (isBeforeFirst || isOut) {
      strays.add(i);
      continue;
    }
    before = kind;
    isAfterDivision = false;
  }
  return strays;
}

/** Whether an article is numbered for itself in another. */
function isInner(kind: Kind): boolean {
  return kind.is === 'article' && kind.isInner === true;
}

function isStray(
  kinds: readonly Kind[],
  texts: readonly string[],
  at: number,
  before: Article,
  article: Article,
): boolean {
  const orderOf = ({ mark }: Article) => mark.numeral.order;
  const { last } = before.mark;
  // Only more than a bare number is told by where it stands again.
  const isBare = article.mark.level.weak === true;
  if (follows(last, orderOf(article)) === 'next') return standsLater(kinds, at, before, article);
  const { n } = article.mark.numeral;
  const isLater = follows(last, orderOf(article)) !== null;
  // `8cc` after `8c`, and in Canada `8.21` after `8.2`.
  if (/(?:\p{L}|\.\d{2,})$/u.test(n) && n.slice(0, -1) === before.mark.numeral.n) return false;
  // `28a` after `28-2`: one of several ways to insert, unless it stood before them.
  const isInserted = !isLater && orderOf(before)[0] === orderOf(article)[0];
  const hasStood = !isBare && !isLater && stands(kinds.slice(0, at), 0, n);
  if (isInserted && (n === before.mark.numeral.n || !hasStood)) return false;
  if (isLater && isAhead(kinds, at, last, n)) return true;
  let looked = 0;
  /**
   * Whether it goes back, to one that stood or in a sentence that goes on, and nothing after it goes
   * on from it or from what stood before.
   */
  const isAmid = !isBare && !isLater && GOES_ON.test(texts[at - 1] ?? '');
  let isLast = (isAmid || (hasStood && !isHead(article))) && !isFirst(article.mark);
  for (let i = at + 1; i < kinds.length && looked < AHEAD; i++) {
    const kind = kinds[i] as Kind;
    if (kind.is === 'division' && kind.division.apart) return isLast;
    if (kind.is !== 'article') continue;
    looked += 1;
    const goesOn = follows(orderOf(article), orderOf(kind)) === 'next';
    isLast &&= !goesOn && !isFirst(kind.mark) && follows(last, orderOf(kind)) === null;
    // A number that went back may go on by itself, as in a table of numbers, and some articles may
    // be said twice, each a heading by itself.
    const isTwice = looked === 1 && isHead(article) && kind.isHeading;
    if (goesOn && (isLater || isTwice)) return false;
    if (follows(last, orderOf(kind)) === 'next')
      return follows(orderOf(kind), orderOf(article)) !== 'next' || stands(kinds, i + 1, n);
  }
  return isLast && looked <= MOST_LAST;
}

/**
 * Whether a number comes before its time: the next one stands later, and the number again after it,
 * as where an amendment lists what it numbers anew.
 */
function isAhead(kinds: readonly Kind[], at: number, last: readonly number[], n: string): boolean {
  let looked = 0;
  for (let i = at + 1; i < kinds.length && looked < AHEAD; i++) {
    const kind = kinds[i] as Kind;
    if (kind.is === 'division' && kind.division.apart) return false;
    if (kind.is !== 'article') continue;
    looked += 1;
    if (follows(last, kind.mark.numeral.order) === 'next') return stands(kinds, i + 1, n);
  }
  return false;
}

/** Whether an article is a heading by itself, with more than a bare number. */
function isHead({ isHeading, mark }: Article): boolean {
  return isHeading && !mark.level.weak;
}

/** Whether the next article is the first one. */
function isFollowedByFirst(kinds: readonly Kind[], at: number): boolean {
  const next = kinds.find(
    (kind, i) =>
      i > at && (kind.is === 'article' || (kind.is === 'division' && kind.division.apart)),
  );
  return next?.is === 'article' && isFirst(next.mark);
}

/** Whether an article of a number stands from a place on. */
function stands(kinds: readonly Kind[], from: number, n: string): boolean {
  return kinds.some((kind, i) => i >= from && kind.is === 'article' && kind.mark.numeral.n === n);
}

/**
 * Whether a number that is next stands again where it belongs: as the heading below its own words,
 * `§ 5 bleibt unberührt.`, or after those that were inserted before it, 34a between two 35s.
 */
function standsLater(
  kinds: readonly Kind[],
  at: number,
  before: Article,
  article: Article,
): boolean {
  const { n, order } = article.mark.numeral;
  let isPassed = false;
  let looked = 0;
  for (let i = at + 1; i < kinds.length && looked < AHEAD; i++) {
    const kind = kinds[i] as Kind;
    if (kind.is === 'division' && kind.division.apart) return false;
    if (kind.is !== 'article') continue;
    looked += 1;
    const { numeral } = kind.mark;
    // Only more than a bare number is told by the heading below it.
    const isBelow = looked === 1 && kind.isHeading && !article.isHeading && !kind.mark.level.weak;
    if (numeral.n === n) return isPassed || isBelow;
    const isBetween = follows(numeral.order, order) !== null;
    if (!isPassed && !(isBetween && follows(before.mark.last, numeral.order) === 'next'))
      return false;
    isPassed = true;
  }
  return false;
}
