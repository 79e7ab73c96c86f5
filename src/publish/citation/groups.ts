import {
  type Anchor,
  noteOfAnchor,
  paragraphOf,
  sentenceAnchor,
  sentenceNumber,
} from '../../model/anchor.ts';
import type { PassageValues, SlottedForm } from './slots.ts';

/** A passage as the files beside a page of references have it; what is usual is left out. */
export interface Entry {
  readonly anchor: Anchor;
  /** What a list calls it; none of what has gone. */
  readonly name?: string;
  /** Where it stands, as a reference says it, if not by its name. */
  readonly place?: string;
  readonly form?: string;
  /** Where it is read, if not at its anchor on its source's page. */
  readonly permalink?: string;
  /** SHA-256 of the text cited; none of what has gone. */
  readonly sha256?: string;
  /** HTML of what is said of it: that it was reworded, what became of it. */
  readonly told?: string;
  /** Its own forms, where they are not those of passages: the source's as a whole. */
  readonly forms?: readonly SlottedForm[];
}

/** The id under which a source as a whole is cited on its page of references. */
export const WHOLE = 'ref-whole';

/** What is shown together, a passage before its parts, by the passage's anchor. */
export type Groups = Readonly<Record<Anchor, readonly Entry[]>>;

/** Sentences that a paragraph's group has; further ones are as many together, by the first. */
const TOGETHER = 100;

/** The group that shows an anchor: a note's own, or its paragraph's. */
export function groupOf(anchor: Anchor): Anchor {
  if (noteOfAnchor(anchor) !== null) return anchor;
  const paragraph = paragraphOf(anchor);
  const before = Math.max(sentenceNumber(anchor) - 1, 0);
  return before < TOGETHER
    ? paragraph
    : sentenceAnchor(paragraph, before - (before % TOGETHER) + 1);
}

/** Where most passages are read: at their anchors on their source's page. */
export const usualAddress = (page: string, anchor: Anchor) =>
  anchor === WHOLE ? page : `${page}#${anchor}`;

/** What the references to a passage say; `page` is the address of its source's page. */
export function valuesOf(entry: Entry, page: string): PassageValues {
  const { anchor, name = '', place = name, form = null, sha256 = '' } = entry;
  const { permalink = usualAddress(page, anchor) } = entry;
  return { anchor, permalink, place, form, fingerprint: sha256 };
}
