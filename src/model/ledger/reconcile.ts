import type { Anchor } from '../anchor.ts';
import { current, type Ledger } from './model.ts';
import type { Outline, Plan } from './plan.ts';
import { settleNotes } from './settle/settle-notes.ts';
import { settleParagraphs } from './settle/settle-paragraphs.ts';
import { settleSentences } from './settle/settle-sentences.ts';
import { settleSummary } from './settle/settle-summary.ts';

/**
 * What an editor decided: an anchor of the ledger, and the anchors, as the plan shows them, that
 * have its words now.
 */
export type Rulings = ReadonlyMap<Anchor, readonly Anchor[]>;

/**
 * Compares a ledger with a text as it is now, and plans how to bring the ledger into step with it.
 *
 * `version` is the edition's, which new and retired anchors are given. `rulings` overrule what the
 * words alone say.
 */
export function reconcile(
  ledger: Ledger,
  outline: Outline,
  version: string,
  rulings: Rulings = new Map(),
): Plan {
  const base = settleParagraphs(ledger, outline, new Map());
  const known = current(ledger.paragraphs).map(({ anchor }) => anchor);
  const isKnown = new Set(known);
  const own = new Map([...rulings].filter(([anchor]) => isKnown.has(anchor)));
  // A text known by its fingerprints has no words to look for: what its editor says of a paragraph
  // is taken as it is said.
  const fresh = base.anchors.filter((anchor) => !isKnown.has(anchor));
  const gone = new Map(
    [...own].filter(
      ([anchor, to]) =>
        !outline.complete && to.join() !== anchor && !to.some((each) => fresh.includes(each)),
    ),
  );
  const decisions = indexesOf(
    own,
    known.filter((anchor) => !gone.has(anchor)),
    base.anchors,
  );
  const paragraphs = own.size > 0 ? settleParagraphs(ledger, outline, decisions, gone) : base;
  const sentences = settleSentences(ledger, outline, paragraphs, (old, next) =>
    indexesOf(rulings, old, next),
  );
  const summary = settleSummary(ledger, outline, paragraphs);
  const notes = settleNotes(ledger, outline, paragraphs.anchors, rulings);
  const parts = [paragraphs, sentences, summary, notes];
  return {
    ledger,
    version,
    steps: parts.flatMap(({ steps }) => steps),
    unchanged: parts.reduce((sum, part) => sum + part.unchanged, 0),
    paragraphs,
    sentences,
    summary,
    notes,
  };
}

/** Rulings on some anchors, as indexes in a list of new anchors. */
function indexesOf(
  rulings: Rulings,
  old: readonly Anchor[],
  next: readonly Anchor[],
): Map<Anchor, number[]> {
  return new Map(
    [...rulings]
      .filter(([anchor]) => old.includes(anchor))
      .map(([anchor, to]) => [
        anchor,
        to.map((each) => next.indexOf(each)).filter((index) => index >= 0),
      ]),
  );
}

/**
 * Rulings that name an anchor which the ledger does not have as current, or the plan does not show.
 */
export function strayRulings(ledger: Ledger, outline: Outline, rulings: Rulings): Anchor[] {
  const plan = reconcile(ledger, outline, '');
  const known = new Set(
    [...ledger.paragraphs, ...ledger.sentences, ...ledger.notes]
      .filter(({ state }) => state === 'current')
      .map(({ anchor }) => anchor),
  );
  const shown = new Set(
    [...plan.paragraphs.current, ...plan.sentences.current, ...plan.notes.current].map(
      ({ anchor }) => anchor,
    ),
  );
  return [...rulings].flatMap(([anchor, to]) => [
    ...(known.has(anchor) ? [] : [anchor]),
    ...to.filter((each) => !shown.has(each)),
  ]);
}
