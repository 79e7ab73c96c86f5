import type { Anchor } from '../anchor.ts';
import type { Collation } from '../edition.ts';
import { type Fingerprint, fingerprint } from '../text/fingerprint.ts';

/** A paragraph of the text that a witness is compared with. */
export interface Anchored extends Fingerprint {
  readonly anchor: Anchor;
}

/**
 * Compares a further witness with the text, paragraph by paragraph, in order.
 *
 * Paragraphs are paired by their exact fingerprint, else by the normalised one (differences of
 * typography and layout); what is left between two pairs is paired in order and counts as
 * different.
 */
export function collate(text: readonly Anchored[], witness: readonly string[]): Collation {
  const prints = witness.map(fingerprint);
  const pairOf = new Map<number, number>();
  let from = 0;
  text.forEach(({ exact, normalised }, i) => {
    let j = prints.findIndex((print, k) => k >= from && print.exact === exact);
    if (j < 0) j = prints.findIndex((print, k) => k >= from && print.normalised === normalised);
    if (j < 0) return;
    pairOf.set(i, j);
    from = j + 1;
  });
  const alike: Anchor[] = [];
  const different: Anchor[] = [];
  const missing: Anchor[] = [];
  let identical = 0;
  let next = 0;
  text.forEach(({ anchor, exact }, i) => {
    const j = pairOf.get(i);
    if (j !== undefined) {
      next = j + 1;
      if (prints[j]?.exact === exact) identical++;
      else alike.push(anchor);
      return;
    }
    const bound = Math.min(...[...pairOf].filter(([k]) => k > i).map(([, k]) => k), witness.length);
    if (next < bound) {
      next++;
      different.push(anchor);
    } else missing.push(anchor);
  });
  return {
    identical,
    alike,
    different,
    missing,
    extra: witness.length - pairOf.size - different.length,
  };
}
