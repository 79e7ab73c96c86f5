import { gramsOf, similarity } from '../../model/ledger/settle/similarity.ts';
import { units } from '../../model/text/fingerprint.ts';

/** A stretch of text that a note could stand on, and where it is written. */
export interface Stretch {
  readonly text: string;
  readonly place: string;
}

/** Most windows that are looked at: a hint to an editor is worth no more. */
const MOST = 20_000;

/**
 * The words most like some others, as many of them, among several texts; null when there is nothing
 * like them.
 */
export function nearest(
  words: string,
  texts: readonly Stretch[],
): { words: string; place: string } | null {
  const exact = texts.find(({ text }) => text.includes(words));
  if (exact) return { words, place: exact.place };
  const grams = gramsOf(words);
  const length = Math.max(units(words).length, 1);
  let best = { words: '', place: '', likeness: 0.2 };
  let looked = 0;
  for (const { text, place } of texts) {
    const list = units(text);
    for (
      let i = 0;
      i + Math.min(length, list.length) <= list.length && i < list.length && looked < MOST;
      i++, looked++
    ) {
      const window = text.slice(list[i]?.start, list[Math.min(i + length, list.length) - 1]?.end);
      const likeness = similarity(gramsOf(window), grams);
      if (likeness > best.likeness) best = { words: window, place, likeness };
    }
  }
  return best.words ? best : null;
}
