import type { Range } from '../text/segment.ts';
import { tokensOf } from '../versions/word-diff.ts';

/** What stands around some words: tokens, the nearest first; the paragraph's edge counts as one. */
export interface Context {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How many tokens on each side are looked at, and within how many characters they are looked for. */
const TOKENS = 16;
const CHARACTERS = 240;
const EDGE = '\n\n';

const isWord = (token: string) => token.trim() !== '';

/** What stands around a range (UTF-16) of a paragraph: the prefix and suffix of a quote selector. */
export function contextAt(text: string, [start, end]: Range): Context {
  const before = tokensOf(text.slice(Math.max(0, start - CHARACTERS), start)).filter(isWord);
  const after = tokensOf(text.slice(end, end + CHARACTERS)).filter(isWord);
  return {
    before: [...before.toReversed(), ...(start <= CHARACTERS ? [EDGE] : [])].slice(0, TOKENS),
    after: [...after, ...(end + CHARACTERS >= text.length ? [EDGE] : [])].slice(0, TOKENS),
  };
}

/** How many tokens two contexts have in common, from the words outwards. */
export function alikeAround(a: Context, b: Context): number {
  return inCommon(a.before, b.before) + inCommon(a.after, b.after);
}

function inCommon(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((token, i) => token !== b[i]);
  return differs < 0 ? a.length : differs;
}
