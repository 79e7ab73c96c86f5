import { type Anchor, noteOfAnchor, paragraphOf } from '../../model/anchor.ts';
import type { RetiredAnchor, Wording } from '../../model/edition.ts';
import { calledIn } from '../../model/ledger/called.ts';
import {
  current,
  type Entry,
  entriesOf,
  type Ledger,
  type List,
  type NoteEntry,
} from '../../model/ledger/model.ts';
import { retiredLineAt } from '../../model/ledger/retired-line.ts';
import type { Range } from '../../model/text/segment.ts';
import type { LedgerEntry, RetiredDraft } from './draft.ts';

const KINDS: Record<List, RetiredAnchor['kind']> = {
  paragraphs: 'paragraph',
  sentences: 'sentence',
  summary: 'summary',
  notes: 'note',
};

/** The current paragraphs of a ledger, each with its sentences. */
export function entriesIn(ledger: Ledger): LedgerEntry[] {
  const sentences = new Map<Anchor, { anchor: Anchor; range: Range }[]>();
  for (const { anchor, end = 0 } of current(ledger.sentences)) {
    const list = sentences.get(paragraphOf(anchor)) ?? [];
    list.push({ anchor, range: [list.at(-1)?.range[1] ?? 0, end] });
    sentences.set(paragraphOf(anchor), list);
  }
  return current(ledger.paragraphs).map((entry) => ({
    ...entry,
    sentences: sentences.get(entry.anchor) ?? [],
  }));
}

/** The retired anchors of a ledger, each with the paragraph at which it is told. */
export function retiredIn(ledger: Ledger): RetiredDraft[] {
  return entriesOf(ledger).flatMap(({ list, entry }) => {
    const { anchor, state, retired: version, why, successors, earlier } = entry;
    const at = state === 'retired' && !earlier ? retiredLineAt(ledger, anchor) : null;
    if (!at || !version || !why || !successors) return [];
    return [
      {
        anchor,
        kind: KINDS[list],
        version,
        why,
        successors,
        quote: (entry as NoteEntry).quote ?? null,
        called: list === 'paragraphs' ? calledIn(entry) : null,
        at,
      },
    ];
  });
}

/** The words on which each current note of a ledger stands, by the note's id. */
export function stoodIn({ notes }: Ledger): Map<string, { quote: string; on: Anchor }> {
  return new Map(
    current(notes).map(({ anchor, quote, on }) => [noteOfAnchor(anchor) ?? '', { quote, on }]),
  );
}

/** Since when each current entry of a ledger is published, and when its words changed. */
export function wordingsIn(ledger: Ledger): ReadonlyMap<Anchor, Wording> {
  return new Map(
    entriesOf(ledger).flatMap(({ entry }) =>
      entry.state === 'current' ? [[entry.anchor, wordingOf(entry)] as const] : [],
    ),
  );
}

/**
 * What moved, was given another number, or was reworded before its first version was out, is in no
 * earlier words.
 */
function wordingOf({ since, exact, revisions = [] }: Entry): Wording {
  const changed = revisions.filter(
    (revision, i) =>
      revision.version !== since &&
      !revision.renumbered &&
      !revision.earlier &&
      revision.exact !== (revisions[i + 1]?.exact ?? exact),
  );
  return { since, reworded: [...new Set(changed.map(({ version }) => version))] };
}
