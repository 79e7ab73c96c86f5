import type { Anchor } from '../../model/anchor.ts';
import type { Plan } from '../../model/ledger/plan.ts';

/** Tells where the words of a passage or sentence of the old text are in the new one, by the ledger's plan. */
export function heirsIn({ paragraphs, sentences }: Plan): (anchor: Anchor) => readonly Anchor[] {
  return (anchor) =>
    (paragraphs.retired.get(anchor) ?? sentences.retired.get(anchor))?.successors ?? [anchor];
}
