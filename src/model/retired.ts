import { type Anchor, noteOfAnchor, paragraphOf, sentenceNumber } from './anchor.ts';
import type { RetiredAnchor, Source } from './edition.ts';
import { labelOf } from './numbering/label.ts';

/** What became of an anchor, in words: `Cl. 3 (on “…”) was split into cl. 3 and cl. 4`. */
export interface Fate {
  readonly subject: string;
  readonly what: 'was split into' | 'was merged into' | 'was taken out';
  /** The anchors that have its words now, each with what goes before it. */
  readonly successors: readonly {
    readonly anchor: Anchor;
    readonly name: string;
    readonly before: string;
  }[];
}

const FATES = {
  split: 'was split into',
  merged: 'was merged into',
  deleted: 'was taken out',
} as const;

/** Says of a source's retired anchor what became of it. */
export function fateOf({ anchor, kind, why, successors }: RetiredAnchor, source: Source): Fate {
  return {
    // A note has no number any more, and is told by its words.
    subject:
      kind === 'note'
        ? 'A note'
        : labelOfAnchor(anchor, source).replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
    what: FATES[why],
    successors: successors.map((to, i) => ({
      anchor: to,
      name: labelOfAnchor(to, source),
      before: i === 0 ? '' : i === successors.length - 1 ? ' and ' : ', ',
    })),
  };
}

/** How an anchor is named: `cl. 3`, `cl. 3, sentence 2`, `note 4`. */
function labelOfAnchor(anchor: Anchor, { record, notes }: Source): string {
  const id = noteOfAnchor(anchor);
  if (id) return `note ${notes.find((note) => note.id === id)?.number ?? `“${id}”`}`;
  const paragraph = paragraphOf(anchor);
  const own = labelOf(paragraph, record.labels[paragraph]?.en);
  if (anchor.endsWith('-en')) return `English of ${own}`;
  return sentenceNumber(anchor) ? `${own}, sentence ${sentenceNumber(anchor)}` : own;
}
