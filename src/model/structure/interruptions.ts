import type { Kind } from './kinds.ts';
import { type Mark, marksOf } from './marks.ts';
import { follows } from './numerals.ts';
import type { Open } from './open.ts';
import type { Reading } from './reading.ts';

/** How many passages are looked at after a division. */
const AHEAD = 400;

/** Whether the paragraphs of an article go on after what begins like a division: it is words in it. */
export function isAmid({ article, stack, kinds, lines, scheme }: Reading, i: number): boolean {
  const paragraphs = stack.filter(({ kind, unit }) => kind === 'item' && unit === 'paragraph');
  if (!article || paragraphs.length === 0) return false;
  for (let k = i + 1; k < Math.min(kinds.length, i + AHEAD); k++) {
    const kind = kinds[k] as Kind;
    if (kind.is === 'article' || (kind.is === 'division' && kind.division.apart)) return false;
    const marks = kind.is === 'other' ? marksOf(scheme.lists, lines[k]?.text ?? '') : [];
    if (marks.some(({ level }) => level.unit === 'paragraph')) return goesOnIn(paragraphs, marks);
  }
  return false;
}

/**
 * Whether an annex in which nothing but its title stands was a form shown amid an article: a number
 * after it goes on in what stood open `before`.
 */
export function isResumed(
  annex: Open | null,
  before: readonly Open[],
  marks: readonly Mark[],
): boolean {
  const isEmpty = annex?.apart === true && annex.paragraphs === 0 && annex.closings === 0;
  return isEmpty && goesOnIn(before, marks);
}

/** Whether a number goes on in a list that stands open, or is the second paragraph's. */
function goesOnIn(stack: readonly Open[], marks: readonly Mark[]): boolean {
  return marks.some(({ style, level, numeral: { order } }) =>
    stack.some((open) =>
      open.kind === 'item'
        ? open.style === style && follows(open.order, order) === 'next'
        : level.impliesFirst && order[0] === 2 && open.kind === 'article' && open.hasWords,
    ),
  );
}
