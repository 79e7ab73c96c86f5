import { type Anchor, paragraphOf, summaryAnchor } from '../../anchor.ts';
import { sha256 } from '../../text/fingerprint.ts';
import { current, type Entry, type Fate, type Ledger } from '../model.ts';
import { opening } from '../opening-words.ts';
import type { Outline, Settled, Step } from '../plan.ts';
import type { SettledParagraphs } from './settle-paragraphs.ts';

/** Settles what becomes of the parts of the English summary: each goes with its paragraph. */
export function settleSummary(
  ledger: Ledger,
  outline: Outline,
  paragraphs: SettledParagraphs,
): Settled<{ anchor: Anchor; exact: string }> & { steps: readonly Step[]; unchanged: number } {
  const steps: Step[] = [];
  const retired = new Map<Anchor, { why: Fate; successors: readonly Anchor[] }>();
  const known = new Map<Anchor, Entry>(
    current(ledger.summary).map((entry) => [entry.anchor, entry]),
  );
  const there = new Set(paragraphs.current.map(({ anchor }) => anchor));
  const list = outline.summary
    .filter(({ anchor }) => there.has(anchor))
    .map(({ anchor, text, spot }) => ({
      anchor: summaryAnchor(anchor),
      exact: sha256(text),
      text,
      spot,
    }));
  let unchanged = 0;
  for (const { anchor, exact, text, spot } of list) {
    const before = known.get(anchor);
    if (before?.exact === exact) {
      unchanged++;
      continue;
    }
    const step = { anchor, to: [], likeness: null, about: opening(text), spot };
    steps.push({ ...step, what: before ? 'reworded' : 'new' });
  }
  const written = new Set(list.map(({ anchor }) => anchor));
  for (const anchor of known.keys()) {
    if (written.has(anchor)) continue;
    const paragraph = paragraphOf(anchor);
    const fate = paragraphs.retired.get(paragraph);
    const own = (fate?.successors ?? []).map(summaryAnchor).filter((each) => written.has(each));
    // A part is written after its paragraph: until it is, the paragraph itself is where to go.
    const successors = fate ? (own.length > 0 ? own : fate.successors) : [];
    const why = fate?.why ?? 'deleted';
    retired.set(anchor, { why, successors });
    steps.push({
      anchor,
      what: why,
      to: successors,
      likeness: null,
      about: 'the English summary',
      spot: outline.spot,
    });
  }
  return {
    current: list.map(({ anchor, exact }) => ({ anchor, exact })),
    retired,
    steps,
    unchanged,
  };
}
