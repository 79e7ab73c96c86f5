import type { Anchor } from '../anchor.ts';
import { skeleton } from '../text/quote.ts';
import type { OwnPlace } from './own-note.ts';

/** A passage of a page as it reads now. */
export interface Passage {
  readonly anchor: Anchor;
  readonly text: string;
  /** Anchors that were retired and whose words it has (the ledger's successors). */
  readonly once?: readonly Anchor[];
}

/** Where words stand now: UTF-16 offsets in the text of a passage. */
export interface FoundPlace {
  readonly anchor: Anchor;
  readonly start: number;
  readonly end: number;
  /** That they begin and end as they did, with other words between. */
  readonly changed: boolean;
}

/** What is looked for. */
type Quote = Pick<OwnPlace, 'anchor' | 'exact' | 'prefix' | 'suffix' | 'rivals'> & {
  readonly start?: number;
};

/** Code points of context that are kept on either side, and as many as can agree. */
const CONTEXT = 32;
const ALL = 2 * CONTEXT;
/** By how much more a place has to agree than any other did, or does. */
const LEAD = 3;
/** The same where nobody knows of others, as of notes that other tools made. */
const LEAD_UNKNOWN = 8;
/** Least agreement, on either side, of words that stand in another passage than they did. */
const MOVED = 12;
/** How many compared characters are so few that they may stand anywhere. */
const FEW = 12;
/** The same of words of which nobody knows in which passage they stood. */
const ANYWHERE = 16;
/** How many compared characters have to be as they were at either end of words that changed. */
const EDGE = 12;

/** Least share of words that have to be as they were where some have changed. */
const ALIKE = 0.7;

/** A place that has the words: where in the compared characters of a passage, and how much agrees. */
interface Candidate {
  readonly passage: Passage;
  readonly at: number;
  readonly agreement: number;
  /** That of the side of which less agrees. */
  readonly less: number;
  readonly here: boolean;
}

/**
 * Finds words that a reader marked, on a page that may have changed since: the very words,
 * typography aside, where what stands around them is still that of their place and of no other; of
 * many words in their own passage, the stretch that begins and ends as they did. Null where that
 * cannot be told: it is never guessed.
 */
export function findAgain(quote: Quote, passages: readonly Passage[]): FoundPlace | null {
  const all = candidates(quote, passages);
  const best = bestOf(all, quote);
  if (best) return { ...rangeOf(best, quote.exact), changed: false };
  // Words that stand there still, if perhaps not where they did, are not words that changed.
  return all.some(({ here }) => here) ? null : findChanged(quote, passages);
}

/**
 * How much of the context of words other places with the same words have, at most: in their passage
 * and elsewhere on the page; -1 where there is no other. `found` is their own place.
 */
export function rivalsOf(
  quote: Quote,
  passages: readonly Passage[],
  found: Pick<FoundPlace, 'anchor' | 'start'>,
): [here: number, elsewhere: number] {
  const others = candidates({ ...quote, anchor: found.anchor }, passages).filter((each) => {
    const { anchor, start } = rangeOf(each, quote.exact);
    return anchor !== found.anchor || start !== found.start;
  });
  const most = (is: boolean) =>
    Math.max(-1, ...others.filter(({ here }) => here === is).map(({ agreement }) => agreement));
  return [most(true), most(false)];
}

const skeletons = new WeakMap<Passage, ReturnType<typeof skeleton>>();
function comparedOf(passage: Passage): ReturnType<typeof skeleton> {
  const known = skeletons.get(passage) ?? skeleton(passage.text);
  skeletons.set(passage, known);
  return known;
}

const lettersOf = (text: string) => skeleton(text).letters;

function candidates({ anchor, exact, prefix, suffix }: Quote, passages: readonly Passage[]) {
  const words = lettersOf(exact);
  if (words === '') return [];
  const [before, after] = [prefix, suffix].map((side) => ({
    letters: lettersOf(side),
    isCut: [...side].length >= CONTEXT,
  })) as [Side, Side];
  return passages.flatMap((passage) => {
    const { letters } = comparedOf(passage);
    const here = passage.anchor === anchor || passage.once?.includes(anchor) === true;
    const found: Candidate[] = [];
    for (let at = letters.indexOf(words); at >= 0; at = letters.indexOf(words, at + 1)) {
      const sides = [
        inCommon(before, letters.slice(0, at), -1),
        inCommon(after, letters.slice(at + words.length), 1),
      ] as const;
      const less = Math.min(...sides);
      found.push({ passage, at, agreement: sides[0] + sides[1], less, here });
    }
    return found;
  });
}

/** The context on one side: its compared characters, and whether there was more of it. */
interface Side {
  readonly letters: string;
  readonly isCut: boolean;
}

/**
 * How many characters of context are as they were, from the words on. All that can be are, also where
 * there are fewer, if the text still ends there.
 */
function inCommon({ letters: was, isCut }: Side, is: string, way: 1 | -1): number {
  const at = (text: string, i: number) => text.at(way < 0 ? -1 - i : i);
  let n = 0;
  while (n < was.length && n < is.length && at(was, n) === at(is, n)) n++;
  return n === was.length && (isCut || is.length === n) ? CONTEXT : Math.min(n, CONTEXT);
}

/** The one place that is told from all others, if there is one: rather in the passage itself. */
function bestOf(all: readonly Candidate[], quote: Quote): Candidate | null {
  const [here, elsewhere] = [true, false].map((is) =>
    told(
      all.filter((each) => each.here === is),
      quote,
    ),
  );
  return here ?? elsewhere ?? null;
}

function told(all: readonly Candidate[], quote: Quote): Candidate | null {
  const { anchor, exact, rivals } = quote;
  const [best, next] = all.toSorted((a, b) => b.agreement - a.agreement);
  if (!best) return null;
  // Where nothing changed, as in a refrain, words that are alike are told by where they stand.
  const same = all.find((each) => each.here && each.agreement === ALL && isAt(each, quote));
  if (same) return same;
  const { agreement, less, here, passage } = best;
  const lead = next ? agreement - next.agreement : ALL;
  // What was joined with another passage has its rivals, too.
  const isOwn = here && !passage.once?.length;
  const rival = rivals ? Math.max(rivals[0], isOwn ? -1 : rivals[1]) : -1;
  if (lead > 0 && agreement === ALL && rival < ALL && (here || rivals)) return best;
  if (lead < (rivals ? 1 : LEAD_UNKNOWN)) return null;
  // Few words may stand anywhere, and need more around them, on both sides.
  const { length } = lettersOf(exact);
  const few = Math.max(4, 16 - 2 * length);
  const isFew = length < FEW;
  const both = here ? (isFew ? 2 : 0) : isFew ? 2 * MOVED : MOVED;
  if (anchor !== '' && less < both) return null;
  const least = anchor === '' ? Math.max(few, ANYWHERE) : few;
  return agreement >= Math.max(least, rival + LEAD) ? best : null;
}

const isAt = (candidate: Candidate, { exact, start }: Quote) =>
  [...candidate.passage.text.slice(0, rangeOf(candidate, exact).start)].length === start;

/** Where a candidate stands in the text, with the quotation marks that the words have around them. */
function rangeOf({ passage, at }: Pick<Candidate, 'passage' | 'at'>, exact: string) {
  const { anchor, text } = passage;
  const compared = comparedOf(passage);
  const { letters, at: inWords } = skeleton(exact);
  const first = compared.at[at] as number;
  const start = first - (inWords[0] as number);
  if (text.startsWith(exact, Math.max(start, 0)) && start >= 0)
    return { anchor, start, end: start + exact.length };
  const last = compared.at[at + letters.length - 1] as number;
  const end = last + String.fromCodePoint(text.codePointAt(last) as number).length;
  return { anchor, start: first, end };
}

/** Finds many words in their own passage of which some have changed, by their two ends. */
function findChanged(quote: Quote, passages: readonly Passage[]): FoundPlace | null {
  const { letters, at } = skeleton(quote.exact);
  if (letters.length < 3 * EDGE) return null;
  const cut = at[EDGE] as number;
  const rest = at[letters.length - EDGE] as number;
  const own = passages.filter(
    ({ anchor, once }) => anchor === quote.anchor || once?.includes(quote.anchor),
  );
  const { exact, anchor } = quote;
  const edge = (part: Pick<Quote, 'exact' | 'prefix' | 'suffix'>) => {
    const found = bestOf(candidates({ ...part, anchor }, own), { ...part, anchor });
    return found && rangeOf(found, part.exact);
  };
  const from = edge({
    exact: exact.slice(0, cut),
    prefix: quote.prefix,
    suffix: [...exact.slice(cut)].slice(0, CONTEXT).join(''),
  });
  const to = edge({
    exact: exact.slice(rest),
    prefix: [...exact.slice(0, rest)].slice(-CONTEXT).join(''),
    suffix: quote.suffix,
  });
  if (!from || !to || from.anchor !== to.anchor || from.end > to.start) return null;
  const found = { anchor: from.anchor, start: from.start, end: to.end };
  const text = own.find((each) => each.anchor === from.anchor)?.text.slice(from.start, to.end);
  return areAlike(letters, lettersOf(text ?? '')) ? { ...found, changed: true } : null;
}

/** Whether most of either of two texts is in the other, in runs of four characters. */
function areAlike(a: string, b: string): boolean {
  const runs = (text: string) =>
    new Set(Array.from({ length: text.length - 3 }, (_, i) => text.slice(i, i + 4)));
  const [one, two] = [runs(a), runs(b)];
  const both = one.intersection(two).size;
  return both >= ALIKE * Math.max(one.size, two.size);
}
