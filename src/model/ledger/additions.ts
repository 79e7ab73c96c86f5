import { type Anchor, noteOfAnchor } from '../anchor.ts';
import { apply } from './apply.ts';
import type { Ledger } from './model.ts';
import type { Outline, Plan } from './plan.ts';
import { reconcile } from './reconcile.ts';

/** A ledger with what its files add, and the anchors that are new. */
export interface Added {
  readonly ledger: Ledger;
  readonly anchors: readonly Anchor[];
}

/** Whether a plan does nothing but add notes and parts of a summary. */
export function onlyAdds({ steps, summary }: Plan): boolean {
  const parts = new Set(summary.current.map(({ anchor }) => anchor));
  return (
    steps.length > 0 &&
    steps.every(
      ({ what, anchor }) => what === 'new' && (noteOfAnchor(anchor) !== null || parts.has(anchor)),
    )
  );
}

/**
 * What the files only add to a ledger; null where they add nothing, or change, move or take away
 * something, which is for an editor to say.
 *
 * `drafts` are anchors that were entered while somebody was writing, and may change until that is
 * done.
 */
export function additionsTo(
  plan: Plan,
  outline: Outline,
  drafts: ReadonlySet<Anchor> = new Set(),
): Added | null {
  if (onlyAdds(plan)) return addedBy(plan);
  if (drafts.size === 0 || plan.steps.length === 0) return null;
  const { ledger, version } = plan;
  const isFinal = ({ anchor }: { anchor: Anchor }) => !drafts.has(anchor);
  const before = reconcile(
    { ...ledger, notes: ledger.notes.filter(isFinal), summary: ledger.summary.filter(isFinal) },
    outline,
    version,
  );
  return before.steps.length === 0 || onlyAdds(before) ? addedBy(before) : null;
}

const addedBy = (plan: Plan): Added => ({
  ledger: apply(plan),
  anchors: plan.steps.map(({ anchor }) => anchor),
});
