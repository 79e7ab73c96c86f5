import { type Anchor, paragraphOf } from '../anchor.ts';
import { calledIn } from './called.ts';
import type { Entry, Ledger, NoteEntry, ParagraphEntry, Revision } from './model.ts';
import { isDecided, type Plan, type Settled } from './plan.ts';

/**
 * The ledger that a plan makes. Nothing is ever taken out of it: what goes is retired, and what is
 * reworded keeps its old fingerprint.
 *
 * Throws when the plan leaves something to be decided.
 */
export function apply(plan: Plan): Ledger {
  if (!isDecided(plan))
    throw new Error('A plan that leaves something to be decided cannot be applied.');
  const { ledger, version, paragraphs, sentences, summary, notes } = plan;
  const isRenumbered = (anchor: Anchor) => paragraphs.renumbered.has(paragraphOf(anchor));
  return {
    source: ledger.source,
    paragraphs: settle(ledger.paragraphs, paragraphs, version, isRenumbered),
    sentences: settle(ledger.sentences, sentences, version, isRenumbered),
    summary: settle(ledger.summary, summary, version),
    notes: settle(ledger.notes, notes, version),
  };
}

function settle<T extends Entry>(
  old: readonly T[],
  { current, retired }: Settled<T>,
  version: string,
  isRenumbered: (anchor: Anchor) => boolean = () => false,
): T[] {
  const known = new Map(
    old.flatMap((entry) => (entry.state === 'current' ? [[entry.anchor, entry] as const] : [])),
  );
  const list: T[] = current.map((data) => {
    const before = known.get(data.anchor);
    const revisions = [
      ...(before?.revisions ?? []),
      ...(before
        ? revisionOf(before, data as Partial<NoteEntry>, version, isRenumbered(data.anchor))
        : []),
    ];
    const { said, translated } = (before ?? {}) as NoteEntry;
    return {
      ...data,
      ...(said && { said, translated }),
      state: 'current',
      since: before?.since ?? version,
      ...(revisions.length > 0 && { revisions }),
    } as unknown as T;
  });
  // What is retired stands after what it stood after.
  old.forEach((entry, i) => {
    const fate = retired.get(entry.anchor);
    if (entry.state === 'current' && !fate) return;
    const { text, end, ...rest } = entry as T & { text?: unknown; end?: unknown };
    const gone = fate ? { ...rest, state: 'retired', retired: version, ...fate } : entry;
    const before = old[i - 1]?.anchor;
    const at = before === undefined ? -1 : list.findIndex(({ anchor }) => anchor === before);
    list.splice(at + 1, 0, gone as T);
  });
  return list;
}

/** The earlier wording of an entry, where the new one is another. */
function revisionOf(
  before: Entry,
  data: Partial<NoteEntry>,
  version: string,
  isRenumbered: boolean,
): Revision[] {
  const { normalised } = before as ParagraphEntry;
  const { on } = before as NoteEntry;
  const [called, now] = [before, data].map((entry) => calledIn(entry as ParagraphEntry));
  if (before.exact === data.exact && on === data.on && called === now) return [];
  return [
    {
      version,
      exact: before.exact,
      ...(normalised && { normalised }),
      ...(on && { on }),
      ...(called !== now && called && { called }),
      ...(isRenumbered && before.exact !== data.exact && { renumbered: true as const }),
    },
  ];
}
