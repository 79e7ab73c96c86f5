import { normalise } from '../../text/fingerprint.ts';

/** How often each run of characters occurs in a text. */
export type Grams = ReadonlyMap<string, number>;

/** The runs of two characters (Han) or three (other scripts) of a text, typography folded away. */
export function gramsOf(text: string): Grams {
  const chars = [...normalise(text).toLowerCase()].filter((char) =>
    /[\p{L}\p{N}\p{M}]/u.test(char),
  );
  const length = chars.some((char) => /\p{Script=Han}/u.test(char)) ? 2 : 3;
  const grams = new Map<string, number>();
  const last = Math.max(chars.length - length, 0);
  for (let i = 0; i <= last; i++) {
    const gram = chars.slice(i, i + length).join('');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

/** How many runs there are. */
export function sizeOf(grams: Grams): number {
  let size = 0;
  for (const count of grams.values()) size += count;
  return size;
}

/** How many runs two texts have in common. */
export function common(a: Grams, b: Grams): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const [gram, times] of few) count += Math.min(times, many.get(gram) ?? 0);
  return count;
}

/** What is left of a text's runs without another's. */
export function without(a: Grams, b: Grams): Grams {
  const left = new Map<string, number>();
  for (const [gram, times] of a) {
    const rest = times - (b.get(gram) ?? 0);
    if (rest > 0) left.set(gram, rest);
  }
  return left;
}

/** How alike two texts are, from 0 to 1 (Sørensen–Dice over their runs of characters). */
export function similarity(a: Grams, b: Grams): number {
  return (2 * common(a, b)) / Math.max(sizeOf(a) + sizeOf(b), 1);
}
