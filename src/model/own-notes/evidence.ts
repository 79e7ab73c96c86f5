import { skeleton } from '../text/quote.ts';
import type { OwnPlace } from './own-note.ts';
import type { Passage } from './passage.ts';

// What proves that words which stand on a page are those that were marked, and not others that read
// alike. A revision can put any two pieces of the old page side by side: by a cut, a joint, a sentence
// that is moved or doubled. So one end of words is proved by half of them with the context on its
// side, where that stood nowhere else on the page: no other piece can have brought it. All in
// compared characters (quote.ts).

/** Code points of context that are kept on either side, and as many as can agree. */
export const CONTEXT = 32;
/** By how many characters of context a place has to agree more than any other did, or does. */
const LEAD = 3;
/** Most characters of words that prove one of their ends. */
const MOST = 24;
/** Least weight of what proves an end. Less may be written anew by chance. */
export const LEAST = 6;

/** The side before words, and that after them. */
export type Side = 0 | 1;

/** A stretch of a passage, from and to which of its compared characters. */
export interface Stretch {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

const skeletons = new WeakMap<Passage, ReturnType<typeof skeleton>>();

/** The compared characters of a passage. */
export function comparedOf(passage: Passage): ReturnType<typeof skeleton> {
  const known = skeletons.get(passage) ?? skeleton(passage.text);
  skeletons.set(passage, known);
  return known;
}

/** The compared characters of a text. */
export const lettersOf = (text: string) => skeleton(text).letters;

/** A character of Chinese says as much as two of an alphabet. */
export const weightOf = (letters: string) =>
  letters.length + (letters.match(/\p{Script=Han}/gu)?.length ?? 0);

/** What of words proves one of their ends: half of them. */
export function endOf(words: string, side: Side): string {
  const length = Math.min(MOST, Math.ceil(words.length / 2));
  return side ? words.slice(-length) : words.slice(0, length);
}

/** The part of context that is next to the words. */
export const nextTo = (context: string, length: number, side: Side) =>
  side ? context.slice(0, length) : context.slice(Math.max(0, context.length - length));

/** How many characters of context are as they were, from the words on. */
export function inCommon(was: string, is: string, side: Side): number {
  const at = (text: string, i: number) => text.at(side ? i : -1 - i);
  let n = 0;
  while (n < was.length && n < is.length && at(was, n) === at(is, n)) n++;
  return n;
}

/** Most of the text beside words that can agree: a code point may be several compared characters. */
const BESIDE = 4 * CONTEXT;

/** The text beside a stretch, on one side. */
export function contextOf({ passage, from, to }: Stretch, side: Side): string {
  const { letters } = comparedOf(passage);
  return side ? letters.slice(to, to + BESIDE) : letters.slice(Math.max(0, from - BESIDE), from);
}

/** Every place where letters stand in passages. */
export function placesOf(letters: string, passages: readonly Passage[]): Stretch[] {
  const found: Stretch[] = [];
  for (const passage of letters ? passages : []) {
    const all = comparedOf(passage).letters;
    for (let from = all.indexOf(letters); from >= 0; from = all.indexOf(letters, from + 1))
      found.push({ passage, from, to: from + letters.length });
  }
  return found;
}

/**
 * How many characters of context on one side, with an end of the words, prove that end on a page of
 * these passages: with at least this weight, and more of them than any other place has. More than
 * there are where all do not. `own` is where the end stands.
 */
export function neededOn(
  side: Side,
  context: string,
  end: string,
  own: Stretch,
  passages: readonly Passage[],
  least = LEAST,
): number {
  let fewest = 0;
  while (weightOf(nextTo(context, fewest, side) + end) < least)
    if (++fewest > context.length) return fewest;
  const next = nextTo(context, fewest, side);
  const others = placesOf(side ? end + next : next + end, passages).flatMap((place) => {
    const { passage } = place;
    const [from, to] = side ? [place.from, place.to - fewest] : [place.from + fewest, place.to];
    const isOwn = passage === own.passage && (side ? to === own.to : from === own.from);
    return isOwn ? [] : inCommon(context, contextOf({ passage, from, to }, side), side) + LEAD;
  });
  return Math.max(fewest, ...others);
}

/**
 * What is known of words when they are marked, so that they are told from others later: how much
 * context proves either of their ends, and whether their passage has them again with as much of it.
 */
export function evidenceOf(
  { exact, prefix, suffix }: Pick<OwnPlace, 'exact' | 'prefix' | 'suffix'>,
  own: Stretch,
  passages: readonly Passage[],
): Pick<OwnPlace, 'alone' | 'again'> {
  const words = lettersOf(exact);
  const contexts = [lettersOf(prefix), lettersOf(suffix)] as const;
  const needed = (side: Side) => neededOn(side, contexts[side], endOf(words, side), own, passages);
  const agreed = (place: Stretch) =>
    inCommon(contexts[0], contextOf(place, 0), 0) + inCommon(contexts[1], contextOf(place, 1), 1);
  const isAgain = placesOf(words, [own.passage]).some(
    (place) =>
      place.from !== own.from && agreed(place) > contexts[0].length + contexts[1].length - LEAD,
  );
  return { alone: [needed(0), needed(1)], ...(isAgain && { again: true }) };
}

/** What tells whether a passage is as it was, typography aside. */
export function sealOf(text: string): number {
  let seal = 0;
  const { letters } = skeleton(text);
  for (let i = 0; i < letters.length; i++)
    seal = (Math.imul(seal, 0x01000193) ^ letters.charCodeAt(i)) >>> 0;
  return seal;
}
