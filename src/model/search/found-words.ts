import { findHits } from './excerpt.ts';
import type { Run } from './query.ts';
import type { Folding } from './tables.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Without the tables of an edition: characters and spellings are told apart. */
const PLAIN: Folding = { traditional: {}, variants: [] };

/** A text with where a query stands in it, in UTF-16 offsets. */
export interface Searched {
  readonly text: string;
  readonly places: readonly (readonly [start: number, end: number])[];
}

/** Stands for what is left out of long words: `first words…last words`. */
const THROUGH = '…';
/**
 * Longest that is given in full, and how much is given of each end of what is longer, in UTF-16
 * units.
 */
const WHOLE = 160;
const END = 50;
/**
 * Most that all of them take in an address, in bytes of UTF-8: some servers refuse a longer one.
 */
const MOST = 1500;

/**
 * Tells what was found in the texts of a passage so that {@link findWords} finds the same again:
 * each sequence of words once, as it is first written, in each of its spellings. What is very long
 * is told by its ends.
 */
export function foundWords(searched: readonly Searched[]): string[] {
  const found = new Map<string, string>();
  for (const { text, places } of searched)
    for (const place of places) {
      // A sign that stands for what is left out is no such sign where it is one of the text's own.
      const words = text.slice(...place).replaceAll(THROUGH, ',');
      const tokens = tokensOf(words, PLAIN);
      const key = tokens.map(({ word, joined }) => word + (joined ? '' : ' ')).join('');
      if (!found.has(key)) found.set(key, words.length > WHOLE ? endsOf(words, tokens) : words);
    }
  let left = MOST;
  return [...found.values()].filter((words) => {
    left -= new TextEncoder().encode(words).length;
    return left >= 0;
  });
}

function endsOf(words: string, tokens: readonly Token[]): string {
  const head = tokens.findLast(({ to }) => to <= END);
  const tail = tokens.find(({ from }) => from >= words.length - END);
  // A word longer than that is its own end.
  return (
    words.slice(0, head?.to ?? tokens[0]?.to) +
    THROUGH +
    words.slice(tail?.from ?? tokens.at(-1)?.from)
  );
}

/**
 * Finds words that {@link foundWords} told in a text: UTF-16 ranges, in order, without overlaps.
 * Words are compared as the search compares them; without the tables of an edition, spellings and
 * traditional characters are told apart.
 */
export function findWords(
  text: string,
  words: readonly string[],
  tables: Folding = PLAIN,
): [start: number, end: number][] {
  const tokens = tokensOf(text, tables);
  return findHits(
    tokens,
    words.flatMap((each) => {
      const [head = [], tail] = each.split(THROUGH).map((part) => tokensOf(part, tables));
      if (head.length === 0) return [];
      return tail && tail.length > 0 ? through(tokens, head, tail) : [runOf(head)];
    }),
  );
}

/** A run that is these words, and nothing else. */
function runOf(words: readonly Token[]): Run {
  const slots = words.map(({ word, joined }, at) => ({
    at,
    place: at,
    words: [],
    is: (token: Token) =>
      token.word === word && (at === words.length - 1 || token.joined === joined),
  }));
  return { written: '', slots, length: words.length, span: words.length, stem: null };
}

/** Runs from each place of the first words to the next place of the last ones. */
function through(tokens: readonly Token[], head: readonly Token[], tail: readonly Token[]): Run[] {
  const hitsOf = (words: readonly Token[]) => findHits(tokens, [runOf(words)]);
  const ends = hitsOf(tail);
  return hitsOf(head).flatMap(([start, end]) => {
    const last = ends.find(([from]) => from >= end)?.[1];
    if (last === undefined) return [];
    return [runOf(tokens.filter(({ from, to }) => from >= start && to <= last))];
  });
}
