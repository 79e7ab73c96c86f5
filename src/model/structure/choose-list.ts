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

const GOES_ON = /[,;，；、]\s*$/u;

/** Words that closed a list: what holds it, and whether they open another. */
export interface Closed {
  /** How many of those that stand open hold the list. */
  readonly keep: number;
  readonly opens: boolean;
  /** Whether they close the whole list by custom. */
  readonly isWhole: boolean;
}

/**
 * Chooses how a number is read: as the next of the innermost list that it can go on, or as the
 * first of a new one.
 *
 * `after` are the marks of the passage that comes next: (i) after (h) is a letter where (j) follows,
 * a number where (ii) does. `mayHoldAlike` is whether an item at some depth may have a list of its own
 * list’s marks in what stands open in it. Null where the number fits nowhere.
 */
export function chooseList(
  stack: readonly Open[],
  marks: readonly Mark[],
  after: readonly Mark[],
  closed: Closed | null = null,
  mayHoldAlike: (depth: number) => boolean = () => false,
): Choice | null {
  const top = stack.at(-1);
  // An item whose words open a list has it, though a note in the margin stands between.
  const isAwaited = top?.kind === 'item' && awaitsList(top) && !closed?.opens;
  const at = closed && !isAwaited ? closed.keep : stack.length;
  const inItem = isInList(stack);
  const fitting = marks.flatMap((mark): Choice[] => {
    const { level, style, numeral } = mark;
    if (level.nested && !inItem) return [];
    const isOpen = (open: Open) => open.kind === 'item' && open.style === style;
    const isBefore = ({ order }: Open) => follows(order, numeral.order) === 'next';
    const next = stack.findLastIndex((open) => isOpen(open) && (level.counted || isBefore(open)));
    const depth = next >= 0 ? next : stack.findLastIndex(isOpen);
    // `aa` after `a` was inserted, and stands in no list of its own, where nothing is deeper.
    if (
      isRepeated(mark) &&
      !closed &&
      (depth !== stack.length - 1 || OPENS_LIST.test(stack[depth]?.text ?? ''))
    )
      return [];
    if (next >= 0) return [{ mark, keep: next, how: 'next', before: stack[next]?.order ?? null }];
    if (isFirst(mark)) {
      // Paragraphs stand in no item.
      if (depth < 0 && level.impliesFirst && inItem) return [];
      if (depth < 0) return [{ mark, keep: at, how: 'first', before: null }];
      if (closed && closed.keep <= depth) {
        // Where the whole list is closed by custom, a list in its last item has another one beside it.
        const keep = closed.isWhole ? depth : closed.keep;
        return [{ mark, keep, how: 'first', before: null }];
      }
      return !closed && !level.impliesFirst && mayHoldAlike(depth)
        ? [{ mark, keep: stack.length, how: 'first', before: null }]
        : [];
    }
    return depth < 0 &&
      level.impliesFirst &&
      numeral.order[0] === 2 &&
      stack[headOf(stack)]?.hasWords
      ? [{ mark, keep: headOf(stack) + 1, how: 'first', before: null }]
      : [];
  });
  if (fitting.length === 0) return goesOnAlike(stack, marks);
  const [best, other] = fitting.sort((a, b) => rankOf(b, stack) - rankOf(a, stack));
  if (best && other) {
    // `ee` after `dd` was not inserted after `e`.
    const isInserted = best.how === 'next' && other.mark.numeral.order.length > 1;
    return !isInserted && !goesOnFrom(best.mark, after) && goesOnFrom(other.mark, after)
      ? other
      : best;
  }
  return best ?? null;
}

/** `(B)` after `A.`: where a number goes on from one of the same way of counting, in other brackets. */
function goesOnAlike(stack: readonly Open[], marks: readonly Mark[]): Choice | null {
  const choices = marks.flatMap((mark): Choice[] => {
    const { level, style, numeral } = mark;
    if (level.counted || level.nested || isFirst(mark)) return [];
    if (stack.some((open) => open.kind === 'item' && open.style === style)) return [];
    const keep = stack.findLastIndex(
      (open) =>
        open.kind === 'item' &&
        open.unit === level.unit &&
        countingOf(open.style) === countingOf(style) &&
        follows(open.order, numeral.order) === 'next',
    );
    return keep < 0 ? [] : [{ mark, keep, how: 'next', before: stack[keep]?.order ?? null }];
  });
  return choices.sort((a, b) => rankOf(b, stack) - rankOf(a, stack))[0] ?? null;
}

/** Whether one of some marks is next to another. */
function goesOnFrom(mark: Mark, after: readonly Mark[]): boolean {
  return after.some(
    ({ style, numeral }) => style === mark.style && follows(mark.last, numeral.order) === 'next',
  );
}

/** Whether an item stands open that is no paragraph. */
function isInList(stack: readonly Open[]): boolean {
  return stack.some(({ kind, unit }) => kind === 'item' && unit !== 'paragraph');
}

/** Where the article or division stands that is open innermost. */
function headOf(stack: readonly Open[]): number {
  return stack.findLastIndex(({ kind }) => kind === 'article' || kind === 'division');
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
 * first of one. Null for a mark that alone says too little, `12. `, and that none of `after` goes on from.
 */
export function takeOdd(
  stack: readonly Open[],
  marks: readonly Mark[],
  after: readonly Mark[],
): Choice | null {
  const depthOf = ({ style }: Mark) =>
    stack.findLastIndex((open) => open.kind === 'item' && open.style === style);
  const [mark] = marks
    .filter((each) => !each.level.nested || depthOf(each) >= 0)
    .sort((a, b) => depthOf(b) - depthOf(a));
  if (!mark) return null;
  const depth = depthOf(mark);
  if (depth < 0) {
    const keep = mark.level.unit === 'paragraph' ? headOf(stack) + 1 : stack.length;
    const isAlone = mark.level.weak && (isInList(stack) || !goesOnFrom(mark, after));
    return isAlone ? null : { mark, keep, how: 'odd', before: null };
  }
  const before = stack[depth]?.order ?? null;
  // `12. ` at the start of a sentence is no number out of order, but one a little too high may be.
  const gap = (mark.numeral.order[0] ?? 0) - (before?.[0] ?? 0);
  // Words that end in a comma go on in another item, whatever was left out before it.
  const most = GOES_ON.test(stack.at(-1)?.text ?? '') ? Number.POSITIVE_INFINITY : 5;
  return mark.level.weak && (gap > most || gap < -1)
    ? null
    : { mark, keep: depth, how: 'odd', before };
}
