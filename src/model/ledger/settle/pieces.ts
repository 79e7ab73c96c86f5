import { common, type Grams, sizeOf, without } from './similarity.ts';

/**
 * How much of a piece must come from the whole, and how much of the whole its pieces must make up:
 * where they stand where the whole stood, and elsewhere.
 */
const HERE = 0.6;
const ELSEWHERE = 0.85;

/**
 * The two or more units that a whole is made up of, the largest first; null when it is not. `taken`
 * are not free; `isHere` tells which stand where the whole stood.
 */
export function piecesOf(
  whole: Grams,
  units: ReadonlyMap<number, Grams>,
  taken: ReadonlySet<number>,
  isHere: (unit: number) => boolean,
): { of: number[]; share: number } | null {
  const size = sizeOf(whole);
  const least = (i: number, unit: Grams) => (isHere(i) ? HERE : ELSEWHERE) * sizeOf(unit);
  const candidates = [...units]
    .filter(([i, unit]) => !taken.has(i) && common(unit, whole) >= least(i, unit))
    .sort(([i, a], [j, b]) => common(b, whole) - common(a, whole) || i - j);
  let rest = whole;
  const of: number[] = [];
  for (const [i, unit] of candidates) {
    if (common(unit, rest) < least(i, unit)) continue;
    of.push(i);
    rest = without(rest, unit);
  }
  const share = 1 - sizeOf(rest) / Math.max(size, 1);
  return of.length >= 2 && share >= (of.every(isHere) ? HERE : ELSEWHERE) ? { of, share } : null;
}
