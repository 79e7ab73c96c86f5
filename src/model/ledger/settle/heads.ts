import { DIVISION_UNITS, stepsOf } from '../../structure/place.ts';

/**
 * For each paragraph of a text the index of the one that it stands under: the first of its article,
 * by what both are called. One that stands under none has its own.
 */
export function headsOf(names: readonly (string | null)[]): number[] {
  let head = 0;
  let before = '';
  return names.map((name, i) => {
    const own = provisionOf(name ?? '');
    if (own === '' || own !== before) head = i;
    before = own;
    return head;
  });
}

/** The name of the article, clause or section that a passage belongs to. */
function provisionOf(name: string): string {
  const steps = stepsOf(name);
  const last = steps.findIndex(({ unit }) => !DIVISION_UNITS.has(unit));
  return name
    .split('/')
    .slice(0, last + 1)
    .join('/');
}
