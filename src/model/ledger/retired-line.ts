import { type Anchor, paragraphOf } from '../anchor.ts';
import { type Entry, entriesOf, type Ledger } from './model.ts';

/**
 * The paragraph at which a retired anchor's fate is told: its successor's, or where that is retired
 * too, that one's successor's; without one, the paragraph that stands before the place where it
 * stood, or after it.
 *
 * Null when the text has no paragraph left.
 */
export function retiredLineAt(ledger: Ledger, anchor: Anchor): Anchor | null {
  const entries = new Map(entriesOf(ledger).map(({ entry }) => [entry.anchor, entry]));
  const stands = (id: Anchor) =>
    ledger.paragraphs.find((each) => each.anchor === id)?.state === 'current';
  const homeOf = (entry: Entry): Anchor =>
    'on' in entry ? (entry.on as Anchor) : paragraphOf(entry.anchor);
  const seen = new Set<Anchor>();
  const follow = (id: Anchor): Anchor | null => {
    const entry = entries.get(id);
    if (!entry || seen.has(id)) return null;
    seen.add(id);
    if (entry.state === 'current') return stands(homeOf(entry)) ? homeOf(entry) : null;
    for (const successor of entry.successors ?? []) {
      const found = follow(successor);
      if (found) return found;
    }
    const home = homeOf(entry);
    return stands(home) ? home : home === id ? null : follow(home);
  };
  const found = follow(anchor);
  if (found) return found;
  const entry = entries.get(anchor);
  const index = ledger.paragraphs.findIndex((each) => entry && each.anchor === homeOf(entry));
  const before = ledger.paragraphs
    .slice(0, Math.max(index, 0))
    .findLast(({ state }) => state === 'current');
  return (before ?? ledger.paragraphs.find(({ state }) => state === 'current'))?.anchor ?? null;
}
