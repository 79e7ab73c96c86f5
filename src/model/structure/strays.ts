import type { Kind } from './kinds.ts';
import { isFirst } from './marks.ts';
import { follows } from './numerals.ts';

type Article = Extract<Kind, { is: 'article' }>;

/** How many numbers are looked at after one that is out of order. */
const AHEAD = 60;

/**
 * Finds what begins like an article and is none: a row of a table, a sentence that begins with
 * another law's number. The articles go on after it as if it were not there. Gives their indexes.
 */
export function straysIn(kinds: readonly Kind[], texts: readonly string[]): Set<number> {
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
    // A word and a number that are a passage by themselves begin no sentence: `Sec. 12.`
    const isAlone = /\p{L}\.?\s*\d.*\.$/u.test(kind.mark.written) && kind.mark.written === texts[i];
    const isOut = !isAnew && !isAlone && before && isStray(kinds, i, before, kind);
    if (isBeforeFirst || isOut) {
      strays.add(i);
      continue;
    }
    before = kind;
    isAfterDivision = false;
  }
  return strays;
}

function isStray(kinds: readonly Kind[], at: number, before: Article, article: Article): boolean {
  const orderOf = ({ mark }: Article) => mark.numeral.order;
  if (follows(orderOf(before), orderOf(article)) === 'next') return false;
  // `28a` after `28-2`: one of several ways to insert.
  if (orderOf(before)[0] === orderOf(article)[0]) return false;
  let looked = 0;
  for (let i = at + 1; i < kinds.length && looked < AHEAD; i++) {
    const kind = kinds[i] as Kind;
    if (kind.is === 'division' && kind.division.apart) return false;
    if (kind.is !== 'article') continue;
    looked += 1;
    // A number that went back may go on by itself, as in a table of numbers.
    const isLater = follows(orderOf(before), orderOf(article)) !== null;
    if (isLater && follows(orderOf(article), orderOf(kind)) === 'next') return false;
    if (follows(orderOf(before), orderOf(kind)) === 'next')
      return (
        follows(orderOf(kind), orderOf(article)) !== 'next' ||
        stands(kinds, i, article.mark.numeral.n)
      );
  }
  return false;
}

/** Whether the next article is the first one. */
function isFollowedByFirst(kinds: readonly Kind[], at: number): boolean {
  const next = kinds.find(
    (kind, i) =>
      i > at && (kind.is === 'article' || (kind.is === 'division' && kind.division.apart)),
  );
  return next?.is === 'article' && isFirst(next.mark);
}

/** Whether an article of a number comes after a place. */
function stands(kinds: readonly Kind[], after: number, n: string): boolean {
  return kinds.some((kind, i) => i > after && kind.is === 'article' && kind.mark.numeral.n === n);
}
