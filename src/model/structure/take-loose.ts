import { isBare, OPENS_LIST, type Open, opened } from './open.ts';
import { isDivision, type Reading } from './reading.ts';
import { nextOf } from './take-marks.ts';

/** Words that a line broken for print has left over before a list. */
const BROKEN_OFF = /^\p{Ll}+(?: \p{Ll}+)?:$/u;

const isSubsection = ({ kind, written }: Open) => kind === 'item' && /^\(\d/.test(written);

/** Takes words without a number: a paragraph that is counted, or what closes a list. */
export function takeLoose(reading: Reading, text: string, i: number): void {
  const { kinds, stack, scheme } = reading;
  const quoted = kinds[i]?.is === 'quoted';
  /** What is set off, and neither counted nor at the end of a list. */
  const apart = quoted || kinds[i]?.is === 'row';
  const numbered = stack.find(
    ({ kind, unit, holds }) => kind === 'item' && (unit === 'paragraph' || holds),
  );
  const holder = reading.article ?? stack.findLast(isDivision) ?? null;
  // What no words open is no list: each of its items is whole by itself.
  const isWhole = ({ kind, parent }: Open) =>
    kind === 'item' && parent?.kind === 'article' && !parent.hasWords && parent.paragraphs === 0;
  const inList = reading.top?.kind === 'item';
  const counts =
    scheme.loose === 'lines' || (scheme.loose === 'counted' ? !numbered || scheme.within : !inList);
  // Words before the next item of a list are in it: another paragraph would have another list.
  const isList = ({ kind, unit }: Open) => kind === 'item' && unit !== 'paragraph';
  const item =
    scheme.loose === 'counted' && !apart
      ? nextOf(
          reading,
          i,
          stack.filter(isList),
          stack.filter((open) => !isList(open)),
        )
      : null;
  if (item) reading.closeTo((open) => open === item);
  else if (counts && !(apart && scheme.loose !== 'lines')) {
    const within = numbered?.holds ? 'paragraph' : scheme.within;
    const container = within && numbered ? numbered : holder;
    reading.closeTo((open) => open === container);
    const n = container ? ++container.paragraphs : 1;
    const unit = (container === numbered && within) || 'paragraph';
    reading.add(reading.push('paragraph', unit, `${n}`, { text }), quoted ? 'quoted' : 'provision');
    return;
  }
  // An item whose number stands alone has its words here; so has one that breaks off before `to:`.
  const { top } = reading;
  if (top && !quoted && inList && !reading.closed && (isBare(top) || BROKEN_OFF.test(text))) {
    top.text = text;
    reading.add(top, 'provision');
    return;
  }
  // What words closed is not open any more, though a list may go on in it.
  const open = reading.closed ? stack.slice(0, reading.closed.keep) : stack;
  const subsection = scheme.qualifies ? open.find(isSubsection) : undefined;
  if (scheme.qualifies?.test(text)) reading.qualified = subsection ?? holder;
  // What a colon opened is what these words close.
  const opener =
    reading.qualified ??
    open.findLast((each, k) => stack[k + 1]?.kind === 'item' && OPENS_LIST.test(each.text));
  // Words that go on in small letters are no sentence of their own.
  const whole =
    scheme.closes || (!opener && /^\p{Ll}/u.test(text))
      ? (numbered ?? subsection ?? stack.find(isWhole) ?? holder)
      : opener;
  const holds = item ?? ((!apart && whole) || (open.at(-1) ?? null));
  if (!apart && !item)
    reading.closed = {
      keep: stack.indexOf(holds as Open) + 1,
      opens: OPENS_LIST.test(text),
      isWhole: scheme.closes === 'list',
    };
  const n = holds ? ++holds.closings : 1;
  const role = quoted ? 'quoted' : 'closing';
  reading.add(opened(holds, 'other', role, n > 1 ? `${n}` : '', { text }), role);
}
