import type { ExpectedStep } from './collection.ts';

/** Steps that are provisions by themselves; what is below them is their lists. */
const HEADS = new Set(['article', 'section', 'division', 'annex']);

/** A place as one string, so that places are compared. */
export function placeOf(steps: readonly ExpectedStep[]): string {
  return steps.map(({ unit, n }) => `${unit} ${n}`).join('/');
}

/** How many of the steps are the provision and what it stands in. */
export function headOf(steps: readonly ExpectedStep[]): number {
  return steps.findLastIndex(({ unit }) => HEADS.has(unit)) + 1;
}
