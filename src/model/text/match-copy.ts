import type { Anchor } from '../anchor.ts';
import { type Fingerprint, fingerprint, normalise, sha256, units } from './fingerprint.ts';

/** A paragraph that is known by its fingerprints alone. */
export interface Known extends Fingerprint {
  readonly anchor: Anchor;
  /** Its length in words. */
  readonly words: number;
}

/** A paragraph found in a copy. */
export interface Found {
  readonly text: string;
  /**
   * Whether its characters are the very ones, line breaks aside; else it differs in typography or
   * layout.
   */
  readonly exact: boolean;
}

/**
 * Recognises paragraphs in any text that holds them, by fingerprint: whatever its line breaks,
 * quotation marks and spaces are, and whatever stands around them.
 *
 * Every stretch of as many words as a paragraph has is hashed and compared, so the text need not be
 * parted first.
 */
export function matchCopy(text: string, known: readonly Known[]): Map<Anchor, Found> {
  const places = units(text);
  const byLength = new Map<number, Map<string, Known[]>>();
  for (const paragraph of known) {
    const prints = byLength.get(paragraph.words) ?? new Map<string, Known[]>();
    prints.set(paragraph.normalised, [...(prints.get(paragraph.normalised) ?? []), paragraph]);
    byLength.set(paragraph.words, prints);
  }
  const found = new Map<Anchor, Found>();
  for (const [length, prints] of byLength) {
    for (let i = 0; length > 0 && i + length <= places.length; i++) {
      const stretch = text.slice(places[i]?.start, places[i + length - 1]?.end);
      for (const { anchor, exact } of prints.get(sha256(normalise(stretch))) ?? []) {
        if (found.has(anchor)) continue;
        const folded = stretch.replace(/[^\S\u00a0\u3000]+/gu, ' ');
        found.set(anchor, { text: folded, exact: fingerprint(folded).exact === exact });
      }
    }
  }
  return found;
}
