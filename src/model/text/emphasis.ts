import type { Range } from './segment.ts';

/** Words that a text sets apart by their letters, as its capture has it. */
export interface Emphasis {
  readonly as: 'em' | 'strong';
  /** UTF-16 offsets in its line or paragraph. */
  readonly range: Range;
}

/** A stretch of text between two offsets, and what sets it apart; null for plain words. */
export interface Stretch {
  readonly range: Range;
  readonly as: Emphasis['as'] | null;
}

/** Cuts a stretch of text where emphasis begins and ends in it; of two that overlap the first holds. */
export function stretchesIn([from, to]: Range, emphasis: readonly Emphasis[]): Stretch[] {
  const found: Stretch[] = [];
  let at = from;
  for (const { as, range } of emphasis.toSorted((a, b) => a.range[0] - b.range[0])) {
    const [start, end] = [Math.max(range[0], at), Math.min(range[1], to)];
    if (start >= end) continue;
    if (start > at) found.push({ range: [at, start], as: null });
    found.push({ range: [start, end], as });
    at = end;
  }
  if (at < to) found.push({ range: [at, to], as: null });
  return found;
}
