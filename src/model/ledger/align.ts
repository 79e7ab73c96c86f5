import type { Anchor } from '../anchor.ts';
import type { Collation } from '../edition.ts';
import { type Fingerprint, fingerprint } from '../text/fingerprint.ts';

/** A paragraph of the text that a witness is compared with. */
export interface Anchored extends Fingerprint {
  readonly anchor: Anchor;
}

/** Which paragraph of a witness answers one of the text, both by their indexes. */
export interface Pair {
  readonly what: 'identical' | 'alike' | 'different';
  readonly text: number;
  readonly witness: number;
}

/**
 * Pairs the paragraphs of a further witness with the text's, in order: by their exact fingerprint,
 * else by the normalised one (differences of typography and layout); what is left between two pairs
 * is paired in order and counts as different.
 */
export function pairWitness(text: readonly Fingerprint[], witness: readonly string[]): Pair[] {
  const prints = witness.map(fingerprint);
  const sure: Pair[] = [];
  let from = 0;
  text.forEach(({ exact, normalised }, i) => {
    let j = prints.findIndex((print, k) => k >= from && print.exact === exact);
    if (j < 0) j = prints.findIndex((print, k) => k >= from && print.normalised === normalised);
    if (j < 0) return;
    const what = prints[j]?.exact === exact ? 'identical' : 'alike';
    sure.push({ what, text: i, witness: j });
    from = j + 1;
  });
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...sure, { what: null, text: text.length, witness: prints.length }]) {
    while (i < pair.text && j < pair.witness)
      pairs.push({ what: 'different', text: i++, witness: j++ });
    if (pair.what) pairs.push(pair);
    [i, j] = [pair.text + 1, pair.witness + 1];
  }
  return pairs;
}

/** Compares a further witness with the text, paragraph by paragraph, as {@link pairWitness} pairs them. */
export function collate(text: readonly Anchored[], witness: readonly string[]): Collation {
  const pairs = pairWitness(text, witness);
  const paired = new Set(pairs.map((pair) => pair.text));
  const anchors = (what: Pair['what']): Anchor[] =>
    pairs.flatMap((pair) => (pair.what === what ? [text[pair.text]?.anchor ?? ''] : []));
  return {
    identical: anchors('identical').length,
    alike: anchors('alike'),
    different: anchors('different'),
    missing: text.flatMap(({ anchor }, i) => (paired.has(i) ? [] : [anchor])),
    extra: witness.length - pairs.length,
  };
}
