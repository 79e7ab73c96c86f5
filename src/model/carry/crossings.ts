import type { Range } from '../text/segment.ts';
import type { Carried, Passage } from './carried.ts';

const ORDER = ['kept', 'moved', 'changed', 'orphaned'] as const;

/** Takes off its words each note that would cross another which is surer of its own. */
export function withoutCrossings(carried: readonly Carried[]): Carried[] {
  const standing = new Map<Passage, Range[]>();
  const orphans = new Set<Carried>();
  for (const each of carried.toSorted((a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how))) {
    if (!each.now) continue;
    const { passage, range } = each.now;
    const ranges = standing.get(passage) ?? [];
    if (ranges.some((other) => cross(range, other))) orphans.add(each);
    else standing.set(passage, [...ranges, range]);
  }
  return carried.map((each) =>
    orphans.has(each) ? { ...each, how: 'orphaned', now: null } : each,
  );
}

const cross = (a: Range, b: Range) =>
  (a[0] < b[0] && b[0] < a[1] && a[1] < b[1]) || (b[0] < a[0] && a[0] < b[1] && b[1] < a[1]);
