import { findRun } from './match.ts';
import type { Run } from './query.ts';
import type { Token } from './tokens.ts';

/** A stretch of text to show for a hit: plain and marked pieces in turn. */
export interface Excerpt {
  readonly pieces: readonly { readonly text: string; readonly hit: boolean }[];
}

/** Where runs stand in a text, in order, without overlaps. */
export function findHits(
  tokens: readonly Token[],
  runs: readonly Run[],
): [start: number, end: number][] {
  let last = 0;
  return runs
    .flatMap((run) => findRun(tokens, run))
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .filter(([start, end]) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

/**
 * Cuts an excerpt around the first of the places of hits in a text, with every hit in it marked;
 * the text's beginning where there is none.
 *
 * `length` is in UTF-16 code units, about.
 */
export function excerpt(
  text: string,
  places: readonly (readonly [start: number, end: number])[],
  length: number,
): Excerpt {
  const [first] = places;
  const centre = first?.[0] ?? 0;
  let start = Math.max(0, centre - Math.floor(length / 3));
  let end = Math.min(text.length, Math.max(start + length, first?.[1] ?? 0));
  start = Math.max(0, Math.min(start, end - length));
  if (start > 0) start = Math.min(boundary(text, start, 1), centre);
  if (end < text.length) end = Math.max(boundary(text, end, -1), first?.[1] ?? 0);
  const pieces: { text: string; hit: boolean }[] = start > 0 ? [{ text: '… ', hit: false }] : [];
  let at = start;
  for (const [from, to] of places) {
    if (from < at || from >= end) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
    pieces.push({ text: text.slice(from, Math.min(to, end)), hit: true });
    at = Math.min(to, end);
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false });
  if (end < text.length) pieces.push({ text: ' …', hit: false });
  return { pieces };
}

/**
 * The nearest place to cut a text at, within twenty characters in one direction; never inside a
 * surrogate pair.
 */
function boundary(text: string, at: number, step: 1 | -1): number {
  for (let i = at; i > 0 && i < text.length && Math.abs(i - at) < 20; i += step) {
    if (/[\s，。；、]/.test(text[i] as string)) return step === 1 ? i + 1 : i;
  }
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}
