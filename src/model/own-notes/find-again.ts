import type { Anchor } from '../anchor.ts';
import { skeleton } from '../text/quote.ts';
import {
  CONTEXT,
  comparedOf,
  contextOf,
  endOf,
  inCommon,
  LEAST,
  lettersOf,
  neededOn,
  nextTo,
  placesOf,
  type Side,
  type Stretch,
  sealOf,
  weightOf,
} from './evidence.ts';
import type { OwnPlace } from './own-note.ts';
import type { Passage } from './passage.ts';

/** Where words stand now: UTF-16 offsets in the text of a passage. */
export interface FoundPlace {
  readonly anchor: Anchor;
  readonly start: number;
  readonly end: number;
  /** That they begin and end as they did, with other words between. */
  readonly changed: boolean;
}

/** What is looked for. */
type Quote = Omit<OwnPlace, 'label' | 'end'>;

/** Least weight of what proves an end of words in another passage than they stood in. */
const MOVED = 12;
/** Fewest characters of words of which some may have changed. */
const MANY = 36;
/** Least share of them that has to be as it was. */
const ALIKE = 0.7;

/**
 * Finds words that a reader marked, on a page that may have changed since: the very words,
 * typography aside, where what stands around them proves that they are these and no others; of many
 * words in their own passage, the stretch whose two ends are proved. Null where that cannot be told:
 * it is never guessed.
 */
export function findAgain(quote: Quote, passages: readonly Passage[]): FoundPlace | null {
  const { anchor, exact } = quote;
  const words = lettersOf(exact);
  const own = passages.filter(
    (passage) => passage.anchor === anchor || passage.once?.includes(anchor),
  );
  const here = placesOf(words, own);
  const best =
    here.find((place) => isUnchanged(place, quote)) ??
    // Where nobody knows what else was on the page, what is there now has to do.
    told(here, quote, quote.alone ? own : passages, LEAST) ??
    told(
      placesOf(words, passages).filter(({ passage }) => !own.includes(passage)),
      quote,
      passages,
      MOVED,
    );
  if (best) return { ...rangeOf(best, exact), changed: false };
  // Words that stand there still, if perhaps not where they did, are not words that changed.
  return here.length ? null : findChanged(quote, own);
}

/** Whether words stand where they did in a passage that is as it was, as in a refrain. */
function isUnchanged(place: Stretch, { anchor, exact, start, seal, ...quote }: Quote): boolean {
  const { passage } = place;
  if (passage.anchor !== anchor) return false;
  const at = [...passage.text.slice(0, rangeOf(place, exact).start)].length;
  if (at !== start) return false;
  // Of a note that came in a file, no more is known than its context.
  return seal === undefined
    ? isWhole(0, place, quote.prefix) && isWhole(1, place, quote.suffix)
    : seal === sealOf(passage.text);
}

/** Whether all context of one side is as it was, up to the end of the passage where it had one. */
function isWhole(side: Side, place: Stretch, context: string): boolean {
  const { passage, from, to } = place;
  const was = lettersOf(context);
  const rest = side ? comparedOf(passage).letters.length - to : from;
  const isCut = [...context].length >= CONTEXT;
  return (
    inCommon(was, contextOf(place, side), side) === was.length && (isCut || rest === was.length)
  );
}

/** The one place that is proved to be that of the words, if there is one. */
function told(
  places: readonly Stretch[],
  quote: Quote,
  passages: readonly Passage[],
  least: number,
): Stretch | null {
  const proved = places.filter((place) => isProved(place, quote, passages, least));
  return proved.length === 1 ? (proved[0] ?? null) : null;
}

function isProved(
  place: Stretch,
  quote: Quote,
  passages: readonly Passage[],
  least: number,
): boolean {
  const { passage } = place;
  const words = lettersOf(quote.exact);
  const [before, after] = ([0, 1] as const).map((side) =>
    proofOf(side, place, endOf(words, side), quote, passages, least),
  ) as [Proof, Proof];
  const areWhole = before.isWhole && after.isWhole;
  // All around them is other, or they are so few that they may be written anywhere.
  if (before.weight + after.weight < least && !areWhole) return false;
  if (before.isProved && after.isProved) return true;
  // What has words of several passages may be joined anywhere; so may what is in another.
  if (passage.anchor !== quote.anchor || passage.once?.length || !quote.alone) return false;
  return (
    (before.isProved || before.isWhole) &&
    (after.isProved || after.isWhole) &&
    (before.isProved || after.isProved || !quote.again)
  );
}

/** What there is for an end of words. */
interface Proof {
  /** Whether it is proved: by what was there when they were marked, and by what is there now. */
  readonly isProved: boolean;
  /** Whether all context that was kept is there. */
  readonly isWhole: boolean;
  /** What there is of that context. */
  readonly weight: number;
}

function proofOf(
  side: Side,
  place: Stretch,
  end: string,
  quote: Quote,
  passages: readonly Passage[],
  least: number,
): Proof {
  const context = side ? quote.suffix : quote.prefix;
  const was = lettersOf(context);
  const agreed = inCommon(was, contextOf(place, side), side);
  return {
    isProved:
      agreed >= (quote.alone?.[side] ?? 0) &&
      agreed >= neededOn(side, was, end, place, passages, least),
    isWhole: isWhole(side, place, context),
    weight: weightOf(nextTo(was, agreed, side)),
  };
}

/** Where a place is in the text, with the quotation marks that the words have around them. */
function rangeOf({ passage, from, to }: Stretch, exact: string) {
  const { anchor, text } = passage;
  const { at } = comparedOf(passage);
  const first = at[from] as number;
  const start = first - (skeleton(exact).at[0] as number);
  if (start >= 0 && text.startsWith(exact, start))
    return { anchor, start, end: start + exact.length };
  const last = at[to - 1] as number;
  const end = last + String.fromCodePoint(text.codePointAt(last) as number).length;
  return { anchor, start: first, end };
}

/** Finds many words in their own passage of which some have changed, by their two ends. */
function findChanged(quote: Quote, own: readonly Passage[]): FoundPlace | null {
  const words = lettersOf(quote.exact);
  if (words.length < MANY || !quote.alone) return null;
  const [[from], [to]] = ([0, 1] as const).map((side) => {
    const end = endOf(words, side);
    return placesOf(end, own).filter(
      (place) => proofOf(side, place, end, quote, own, LEAST).isProved,
    );
  }) as [Stretch[], Stretch[]];
  if (!from || !to || from.passage !== to.passage || from.to > to.from) return null;
  const between = { ...from, to: to.to };
  return areAlike(words, comparedOf(from.passage).letters.slice(from.from, to.to))
    ? { ...rangeOf(between, quote.exact), changed: true }
    : null;
}

/** Whether most of either of two texts is in the other, in runs of four characters. */
function areAlike(a: string, b: string): boolean {
  const runs = (text: string) =>
    new Set(Array.from({ length: text.length - 3 }, (_, i) => text.slice(i, i + 4)));
  const [one, two] = [runs(a), runs(b)];
  const both = one.intersection(two).size;
  return both >= ALIKE * Math.max(one.size, two.size);
}
