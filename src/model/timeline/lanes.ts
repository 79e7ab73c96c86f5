import type { Precision } from './events.ts';

/** Most lanes that a drawing has room for; marks that need more share the last one. */
export const MOST_LANES = 6;
/** Half of what a mark takes up around its ends, without and with a ring. */
const HALF = { plain: 5, ringed: 7 };

/** What lanes need to know of a mark. */
interface Stretch {
  readonly shape: Precision;
  readonly from: number;
  readonly to: number;
  readonly others: readonly number[];
}

/**
 * Puts marks that would lie on one another side by side: gives each a lane, 0 on the axis.
 *
 * Days come first, so that they are nearest to the axis; what stretches over a month or more stands
 * outside them.
 */
export function lanesOf(marks: readonly Stretch[]): { lanes: number[]; count: number } {
  const taken: [number, number][][] = [];
  const lanes: number[] = [];
  const order = [...marks.entries()].sort(
    ([i, a], [j, b]) => Number(a.shape !== 'day') - Number(b.shape !== 'day') || i - j,
  );
  for (const [i, mark] of order) {
    const [low, high] = stretchOf(mark);
    const free = taken.findIndex((lane) => lane.every(([a, b]) => high <= a || b <= low));
    const lane = Math.min(free < 0 ? taken.length : free, MOST_LANES - 1);
    taken[lane] = [...(taken[lane] ?? []), [low, high]];
    lanes[i] = lane;
  }
  return { lanes, count: Math.max(taken.length, 1) };
}

/** The part of its lane that a mark takes up. */
export function stretchOf({ from, to, others }: Omit<Stretch, 'shape'>): [number, number] {
  const half = others.length > 0 ? HALF.ringed : HALF.plain;
  return [Math.min(from, to, ...others) - half, Math.max(from, to, ...others) + half];
}
