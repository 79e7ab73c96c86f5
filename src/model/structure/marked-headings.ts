import type { Kind, Line } from './kinds.ts';
import { isFirst, type Mark, marksOf } from './marks.ts';
import { follows } from './numerals.ts';
import type { Division } from './scheme.ts';

/** A division whose number stands without a word: `2 Duties`, `II Duties`. */
const WITHOUT_WORD: Division = {
  unit: 'division',
  rank: 10,
  opens: /^(?<n>\d{1,3}[A-Z]?|[IVXLC]+|[A-Z](?=[.)]))[.):]?(?:\s+[—–-])?(?:\s+|$)/u,
  numerals: ['branching', 'upper'],
};

/** A bare number that is read as an article's. */
interface Bare {
  readonly at: number;
  readonly mark: Mark;
  /** Level of the heading that its capture marks it as; endless for none. */
  readonly level: number;
}

/**
 * Kinds as a capture's own headings tell them: one with a bare number above articles, or above bare
 * numbers that count on through several such headings, is a division's; one without a number is of
 * the article below it. A page has the headings of its text again, those of articles among them, and
 * is read alike.
 */
export function withMarkedHeadings(lines: readonly Line[], kinds: readonly Kind[]): Kind[] {
  const marked = kinds.map((kind, i): Kind => {
    if (kind.is !== 'other' || !lines[i]?.heading || !isAboveHead(lines, kinds, i)) return kind;
    const isBegun = kinds.slice(0, i).some(({ is }) => is === 'article' || is === 'division');
    return divisionIn(lines[i] as Line) ?? (isBegun ? { is: 'caption' } : kind);
  });
  for (const { at } of divisionsIn(lines, kinds))
    marked[at] = divisionIn(lines[at] as Line) ?? (marked[at] as Kind);
  return marked;
}

function divisionIn({ text, heading }: Line): Kind | null {
  const [mark] = marksOf([WITHOUT_WORD], text);
  const division = { ...WITHOUT_WORD, rank: WITHOUT_WORD.rank + (heading ?? 0) };
  return mark ? { is: 'division', mark, division } : null;
}

/** Whether an article or a division is next below a heading, or below those that follow it. */
function isAboveHead(lines: readonly Line[], kinds: readonly Kind[], at: number): boolean {
  let i = at + 1;
  while (kinds[i]?.is === 'other' && lines[i]?.heading) i += 1;
  return kinds[i]?.is === 'article' || kinds[i]?.is === 'division';
}

/** The bare numbers that are divisions': those of a level under which deeper ones count on. */
function divisionsIn(lines: readonly Line[], kinds: readonly Kind[]): Bare[] {
  const bare = kinds.flatMap((kind, at): Bare[] =>
    kind.is === 'article' && kind.mark.level.weak
      ? [{ at, mark: kind.mark, level: lines[at]?.heading ?? Number.POSITIVE_INFINITY }]
      : [],
  );
  const levels = [...new Set(bare.map(({ level }) => level))].filter(Number.isFinite);
  return levels.flatMap((level) => {
    const own = bare.filter((each) => each.level === level);
    return countOn(
      own,
      bare.filter((each) => each.level > level),
    )
      ? own
      : [];
  });
}

/** Whether numbers count on through those above them, each of which has some. */
function countOn(above: readonly Bare[], below: readonly Bare[]): boolean {
  const how = (before: Bare, next: Bare) => follows(before.mark.last, next.mark.numeral.order);
  let isNext = false;
  return (
    above.every(({ at, mark }, k) => {
      const before = above[k - 1];
      const first = below.find((each) => each.at > at);
      const last = below.findLast((each) => each.at < at);
      const isInOrder =
        isFirst({ numeral: mark.numeral }) || (before && how(before, above[k] as Bare) === 'next');
      if (!first || first.at > (above[k + 1]?.at ?? first.at) || !isInOrder) return false;
      if (!before) return last === undefined;
      isNext ||= last !== undefined && how(last, first) === 'next';
      return last !== undefined && how(last, first) !== null;
    }) && isNext
  );
}
