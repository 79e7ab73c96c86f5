import { OPENS_LIST, type Open, opened } from './open.ts';
import { isDivision, type Reading } from './reading.ts';
import { nextOf } from './take-marks.ts';

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
  // What a colon opened is what these words close.
  if (scheme.qualifies?.test(text)) reading.qualified = stack.find(isSubsection) ?? null;
  const opener =
    reading.qualified ??
    stack.findLast((open, k) => stack[k + 1]?.kind === 'item' && OPENS_LIST.test(open.text));
  // Words that go on in small letters are no sentence of their own.
  const whole =
    scheme.closes || (!opener && /^\p{Ll}/u.test(text))
      ? (numbered ?? stack.find(isWhole) ?? holder)
      : opener;
  const holds = item ?? ((!apart && whole) || reading.top);
  if (!apart && !item)
    reading.closed = { keep: stack.indexOf(holds as Open) + 1, opens: OPENS_LIST.test(text) };
  const n = holds ? ++holds.closings : 1;
  const role = quoted ? 'quoted' : 'closing';
  reading.add(opened(holds, 'other', role, n > 1 ? `${n}` : '', { text }), role);
}
