import { type Choice, chooseList, takeOdd } from './choose-list.ts';
import { ENDS_TITLE, isWithin } from './kinds.ts';
import { isFirst, type Mark, marksOf } from './marks.ts';
import { follows } from './numerals.ts';
import { awaitsList, OPENS_LIST, type Open } from './open.ts';
import type { Reading } from './reading.ts';

/** How many passages are looked at for the next number of a list. */
const AHEAD = 400;

/** Marks that a passage begins with; none of what another law says. */
function marksAt({ kinds, lines, scheme, marks }: Reading, at: number): readonly Mark[] {
  marks[at] ??= kinds[at]?.is === 'other' ? marksOf(scheme.lists, lines[at]?.text ?? '') : [];
  return marks[at];
}

/** Marks of the passage that comes next in the same article. */
function marksAfter(reading: Reading, i: number, levels: readonly Mark[]): Mark[] {
  const { kinds } = reading;
  for (let k = i + 1; isWithin(kinds[k]); k++) {
    const marks = marksAt(reading, k);
    const alike = marks.filter(({ level }) => levels.some((mark) => mark.level === level));
    if (alike.length > 0) return alike;
  }
  return [];
}

const isItem = ({ kind }: Open) => kind === 'item';

/** Whether an item that words closed is followed by its next, further on in the same article. */
function goesOn(reading: Reading, i: number, { style, numeral }: Mark): boolean {
  const { closed, stack, scheme } = reading;
  // Where words close the whole list by custom, a mark of its kind may still be another’s: I. below A.
  const mayBeIts = (order: readonly number[]) =>
    !scheme.closes || isFirst({ numeral }) || follows(order, numeral.order) === 'next';
  const items = (closed ? stack.slice(closed.keep) : []).filter(
    (open) => isItem(open) && !(open.style === style && mayBeIts(open.order)),
  );
  return nextOf(reading, i, items, stack.slice(0, closed?.keep)) !== null;
}

/**
 * Whether a list of an open item’s own marks may stand in what is open in it: its words open one, or
 * what it is in goes on after it.
 */
function mayHoldAlike(reading: Reading, i: number, depth: number): boolean {
  const { stack, scheme, top } = reading;
  return (
    (top?.kind === 'item' && awaitsList(top)) ||
    (scheme.nestsAlike === true &&
      nextOf(reading, i, stack.slice(depth + 1), stack.slice(0, depth), false) !== null)
  );
}

/**
 * Which of some items that stand open is followed by its next, further on in the same article; null
 * where what holds them goes on first, or their list begins anew (and `endsAnew` is not false: lists
 * of the same marks may stand between).
 */
export function nextOf(
  reading: Reading,
  i: number,
  items: readonly Open[],
  holders: readonly Open[],
  endsAnew = true,
): Open | null {
  const { kinds } = reading;
  const goesOn = (those: readonly Open[], found: readonly Mark[]) =>
    those.findLast(({ kind, style, order }) =>
      found.some(
        (mark) =>
          kind === 'item' && mark.style === style && follows(order, mark.numeral.order) === 'next',
      ),
    );
  for (let k = i + 1; items.length > 0 && k - i < AHEAD && isWithin(kinds[k]); k++) {
    const found = marksAt(reading, k);
    const next = goesOn(items, found);
    if (next) return next;
    // What holds the list goes on itself: the list is at its end, as it is where it begins anew.
    if (goesOn(holders, found)) return null;
    const isAnew = (mark: Mark) => isFirst(mark) && items.some(({ style }) => style === mark.style);
    if (endsAnew && found.some(isAnew)) return null;
  }
  return null;
}

/** Where a number goes; words that closed a list which goes on after it have closed nothing. */
function choose(reading: Reading, marks: readonly Mark[], i: number): Choice | null {
  const { stack, closed, qualified } = reading;
  const after = marksAfter(reading, i, marks);
  const chosen = (words: Reading['closed']) =>
    chooseList(stack, marks, after, words, (depth) => mayHoldAlike(reading, i, depth));
  const choice = chosen(closed);
  if (!closed) return choice;
  const own = choice ? [choice.mark] : marks;
  const isOwn = own.some((mark) => goesOn(reading, i, mark));
  const last = stack[closed.keep];
  const within = ({ style }: Mark) => `${last?.style}>${style}`;
  // The last item has its list after its words, as those before it had theirs.
  const isAsBefore =
    !qualified && own.some((mark) => isFirst(mark) && last?.parent?.resumed.includes(within(mark)));
  if (!isOwn && !isAsBefore) return choice;
  const kept = chosen(null);
  if (!qualified && last?.parent && kept?.how === 'first' && kept.keep > closed.keep)
    last.parent.resumed = [...last.parent.resumed, within(kept.mark)];
  return kept;
}

/**
 * Where a number goes that fits nowhere. Where what it would close goes on after it, it closes
 * nothing: the first of a list opens one in it, and any other is words.
 */
function chooseOdd(reading: Reading, marks: readonly Mark[], i: number): Choice | null {
  const { stack } = reading;
  const odd = takeOdd(stack, marks, marksAfter(reading, i, marks));
  if (!odd || !isResumed(reading, i, odd)) return odd;
  return isFirst(odd.mark) ? { ...odd, keep: stack.length, how: 'first', before: null } : null;
}

/** Whether an item that a number would close goes on after it, before what holds the number does. */
function isResumed(reading: Reading, i: number, odd: Choice): boolean {
  const { stack, kinds } = reading;
  let items = stack.slice(odd.keep + 1).filter(isItem);
  const goesOnIn = (those: readonly Pick<Open, 'style' | 'order'>[], found: readonly Mark[]) =>
    found.find(({ style, numeral }) =>
      those.some((item) => item.style === style && follows(item.order, numeral.order) === 'next'),
    );
  let own: Mark = odd.mark;
  for (let k = i + 1; items.length > 0 && k - i < AHEAD && isWithin(kinds[k]); k++) {
    const found = marksAt(reading, k);
    if (goesOnIn(items, found)) return true;
    const next = goesOnIn([{ style: own.style, order: own.last }], found);
    if (next) own = next;
    else if (goesOnIn(stack.slice(0, odd.keep + 1).filter(isItem), found)) return false;
    // A list of the same marks that begins is another one.
    items = items.filter(
      ({ style }) => !found.some((each) => isFirst(each) && each.style === style),
    );
  }
  return false;
}

/** Whether a mark that is only counted stands alone: `* Omitted.` is no list. */
function isLoneDash(reading: Reading, i: number, marks: readonly Mark[]): boolean {
  const [mark] = marks;
  if (!mark?.level.counted) return false;
  const isListed = reading.stack.some(({ style }) => style === mark.style);
  const before = reading.lines[i - 1]?.text ?? '';
  const isOpened = OPENS_LIST.test(before) && !ENDS_TITLE.test(before);
  return !isListed && !isOpened && marksAfter(reading, i, marks).length === 0;
}

/** Opens the item that a number was chosen to be. */
function take(reading: Reading, { mark, keep, how }: Choice, text: string): void {
  const { stack, scheme } = reading;
  stack.length = keep;
  reading.closed = null;
  reading.qualified = null;
  const { level, numeral, written, style, last } = mark;
  const depth = stack.filter(({ kind, unit }) => kind === 'item' && unit !== 'paragraph').length;
  const unit = scheme.depths?.includes(level.unit) ? (scheme.depths[depth] ?? 'level') : level.unit;
  const holder = reading.top;
  if (level.counted && holder) holder.counted = how === 'next' ? holder.counted + 1 : 1;
  const n = level.counted ? `${holder?.counted ?? 1}` : numeral.n;
  const order = level.counted ? [holder?.counted ?? 1] : last;
  if (unit === 'paragraph' && holder) holder.paragraphs += 1;
  reading.push('item', unit, n, {
    written,
    order,
    style,
    text,
    holds: level.holds ?? false,
    hasWords: true,
    paragraphs: 1,
  });
}

/**
 * Takes the numbers that a text has from an offset on, one within another: `(b)(1) Both`. `isOuter`
 * is whether the first of them may be any, or only the first of a list. Gives where they end.
 */
export function takeMarks(
  reading: Reading,
  text: string,
  from: number,
  i: number,
  isOuter: boolean,
): number {
  const { scheme } = reading;
  let length = from;
  for (let outer = isOuter; ; outer = false) {
    const all = marksOf(scheme.lists, text.slice(length));
    // Further numbers may be a reference: (a)(1) is a place, (a) (see below) is not.
    const marks = outer
      ? all
      : all.filter((mark) => isFirst(mark) && !mark.level.weak && !mark.level.counted);
    if (marks.length === 0 || isLoneDash(reading, i, marks)) return length;
    const choice = choose(reading, marks, i) ?? (outer ? chooseOdd(reading, marks, i) : null);
    if (!choice || (!outer && choice.how !== 'first')) return length;
    if (choice.how === 'odd')
      reading.tell(
        i,
        choice.mark.written,
        choice.before?.join('-') ?? null,
        (choice.before?.[0] ?? 0) + 1,
      );
    take(reading, choice, text);
    length += choice.mark.length;
  }
}
