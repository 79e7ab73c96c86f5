import { match, type New, type Old, type Outcome } from './settle/match.ts';

/**
 * What an editor decided: an old id, and the new units that have its words now; none for one that
 * was deleted.
 */
export type Decisions = ReadonlyMap<string, readonly number[]>;

/**
 * Matches as {@link match} does, but for what an editor decided.
 *
 * One new unit for an old one keeps the id, unless another goes on there already: then the two were
 * merged. Several are a split.
 */
export function matchWith(
  old: readonly Old[],
  next: readonly New[],
  decisions: Decisions,
): Outcome[] {
  const first = match(old, next);
  const decided = old.map(({ id }) => decisions.get(id));
  if (decided.every((to) => to === undefined)) return first;
  const keeperOf = new Map<number, number>();
  first.forEach((outcome, i) => {
    if (outcome.what === 'kept' && !decided[i]) keeperOf.set(outcome.to, i);
  });
  const claimed = new Set(decided.flatMap((to) => (to ?? []).filter((j) => !keeperOf.has(j))));
  const outcomes = match(old, next, {
    outcomes: decided.map((to) => to && provisional(to, claimed)),
    taken: claimed,
  });
  const kept = new Set(
    outcomes.flatMap((outcome, i) => (outcome.what === 'kept' && !decided[i] ? [outcome.to] : [])),
  );
  decided.forEach((to, i) => {
    if (!to) return;
    const [only] = to;
    if (only === undefined) outcomes[i] = { what: 'deleted' };
    else if (to.length > 1) outcomes[i] = { what: 'split', to, likeness: 1 };
    else if (kept.has(only)) outcomes[i] = { what: 'merged', to: only, likeness: 1 };
    else {
      outcomes[i] = { what: 'kept', to: only, likeness: 1 };
      kept.add(only);
    }
  });
  return outcomes;
}

/** What a decided one is taken for while the others are matched. */
function provisional(to: readonly number[], claimed: ReadonlySet<number>): Outcome {
  const [only, more] = to;
  return only !== undefined && more === undefined && claimed.has(only)
    ? { what: 'kept', to: only, likeness: 1 }
    : { what: 'deleted' };
}
