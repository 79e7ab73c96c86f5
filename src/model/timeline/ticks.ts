import { dayNumber } from '../date.ts';

/** A line across the axis; its day counted from 1 January 1970. */
export interface Tick {
  readonly day: number;
  readonly year: number;
  /** From 1; it is the first where the year begins. */
  readonly month: number;
}

/** Steps between ticks, in months. */
const STEPS = [1, 3, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000];

/**
 * Ticks at the beginnings of months, quarters, years or more: the finest that stand `apart` or
 * further from one another.
 *
 * `scale` is the length of a day, in the unit of `apart`. The first tick is at or before `from`,
 * the last at or after `to`.
 */
export function ticksOf(from: number, to: number, scale: number, apart: number): Tick[] {
  const step = STEPS.find((months) => months * 28 * scale >= apart) ?? (STEPS.at(-1) as number);
  const start = new Date(from * 86_400_000);
  const first = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  const ticks: Tick[] = [];
  for (let month = first; ticks.length < 2 || (ticks.at(-1) as Tick).day < to; month += step) {
    const year = Math.floor(month / 12);
    const ofYear = month - year * 12 + 1;
    ticks.push({ day: dayNumber(year, ofYear, 1), year, month: ofYear });
  }
  return ticks;
}
