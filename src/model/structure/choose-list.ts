import { isFirst, type Mark } from './marks.ts';
import { follows } from './numerals.ts';
import { awaitsList, OPENS_LIST, type Open } from './open.ts';

/** Where a mark goes: at which depth of what stands open, and how it comes after what was there. */
export interface Choice {
  readonly mark: Mark;
  /** How many of those that stand open stay so. */
  readonly keep: number;
  readonly how: 'next' | 'first' | 'odd';
  /** The number before it in its list; null where it opens one. */
  readonly before: readonly number[] | null;
}

/** Words that closed a list: what holds it, and whether they open another. */
export interface Closed {
  /** How many of those that stand open hold the list. */
  readonly keep: number;
  readonly opens: boolean;
}

/**
 * Chooses how a number is read: as the next of the innermost list that it can go on, or as the
 * first of a new one.
 *
 * `after` are the marks of the passage that comes next: (i) after (h) is a letter where (j) follows,
 * a number where (ii) does. Null where the number fits nowhere.
 */
export function chooseList(
  stack: readonly Open[],
  marks: readonly Mark[],
  after: readonly Mark[],
  closed: Closed | null = null,
): Choice | null {
  const top = stack.at(-1);
  const isAwaited = top?.kind === 'item' && awaitsList(top);
  const goesOn = ({ style, numeral }: Mark) =>
    after.some(
      (mark) => mark.style === style && follows(numeral.order, mark.numeral.order) === 'next',
    );
  const fitting = marks.flatMap((mark): Choice[] => {
    const isOpen = ({ kind, style }: Open) => kind === 'item' && style === mark.style;
    const depth = stack.findLastIndex(isOpen);
    const before = stack[depth]?.order ?? null;
    // `aa` after `a` was inserted, and stands in no list of its own, where nothing is deeper.
    if (
      isRepeated(mark) &&
      !closed &&
      (depth !== stack.length - 1 || OPENS_LIST.test(stack[depth]?.text ?? ''))
    )
      return [];
    // `(B)` after `A.`: the same way of counting, in other brackets.
    const alike = stack.findLastIndex(
      (open) =>
        open.kind === 'item' &&
        !mark.level.counted &&
        countingOf(open.style) === countingOf(mark.style) &&
        follows(open.order, mark.numeral.order) === 'next',
    );
    if (!before && !isFirst(mark) && alike >= 0)
      return [{ mark, keep: alike, how: 'next', before: stack[alike]?.order ?? null }];
    if (!before || (isAwaited && !closed && isFirst(mark) && !mark.level.counted)) {
      // An item whose words open a list has it, though a note in the margin stands between.
      const at = closed && !(isAwaited && !closed.opens) ? closed.keep : stack.length;
      if (isFirst(mark)) return [{ mark, keep: at, how: 'first', before: null }];
      const head = stack.findLastIndex(({ kind }) => kind === 'article' || kind === 'division');
      return mark.level.impliesFirst && mark.numeral.order[0] === 2 && stack[head]?.hasWords
        ? [{ mark, keep: head + 1, how: 'first', before }]
        : [];
    }
    const next = stack.findLastIndex(
      (open) =>
        isOpen(open) && (mark.level.counted || follows(open.order, mark.numeral.order) === 'next'),
    );
    if (next >= 0) return [{ mark, keep: next, how: 'next', before: stack[next]?.order ?? null }];
    return closed && closed.keep <= depth && isFirst(mark)
      ? [{ mark, keep: closed.keep, how: 'first', before: null }]
      : [];
  });
  const [best, other] = fitting.sort((a, b) => rankOf(b, stack) - rankOf(a, stack));
  if (best && other) {
    // `ee` after `dd` was not inserted after `e`.
    const isInserted = best.how === 'next' && other.mark.numeral.order.length > 1;
    return !isInserted && !goesOn(best.mark) && goesOn(other.mark) ? other : best;
  }
  return best ?? null;
}

const countingOf = (style: string) => style.replace(/^\d+:/, '');

function isRepeated({ style, numeral, written }: Mark): boolean {
  return (
    style.endsWith(':lower') && numeral.order.length > 1 && /(?<![a-z])a{2,3}\)?$/.test(written)
  );
}

/** A list that goes on stands before one that begins, the innermost first. */
function rankOf({ keep, how }: Choice, stack: readonly Open[]): number {
  return how === 'next' ? keep + 1 : keep - stack.length;
}

/**
 * Takes a number that fits nowhere as it stands: in the innermost list with such marks, else as the
 * first of one. Null for a mark that alone says too little, `12. `.
 */
export function takeOdd(stack: readonly Open[], marks: readonly Mark[]): Choice | null {
  const depthOf = ({ style }: Mark) =>
    stack.findLastIndex((open) => open.kind === 'item' && open.style === style);
  const [mark] = [...marks].sort((a, b) => depthOf(b) - depthOf(a));
  if (!mark) return null;
  const depth = depthOf(mark);
  if (depth < 0)
    return mark.level.weak ? null : { mark, keep: stack.length, how: 'odd', before: null };
  const before = stack[depth]?.order ?? null;
  // `12. ` at the start of a sentence is no number out of order, but one a little too high may be.
  const gap = (mark.numeral.order[0] ?? 0) - (before?.[0] ?? 0);
  return mark.level.weak && (gap > 5 || gap < -1)
    ? null
    : { mark, keep: depth, how: 'odd', before };
}
