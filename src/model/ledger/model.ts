import type { Anchor } from '../anchor.ts';

/** Why an anchor was retired. */
export const FATES = ['split', 'merged', 'deleted'] as const;
export type Fate = (typeof FATES)[number];

/** An earlier wording under an anchor. */
export interface Revision {
  /** Edition version that replaced it. */
  readonly version: string;
  readonly exact: string;
  readonly normalised?: string | undefined;
  /** For a note: the paragraph that it stood on. */
  readonly on?: Anchor | undefined;
  /** For a paragraph: what it was called, where it is called otherwise since. */
  readonly called?: string | undefined;
  /** That nothing but the number in its text is another since. */
  readonly renumbered?: true | undefined;
  /** That it is the wording of an earlier text, which never stood on the source's own page. */
  readonly earlier?: true | undefined;
}

/** One anchor, once published never taken back. */
export interface Entry {
  readonly anchor: Anchor;
  readonly state: 'current' | 'retired';
  /** Edition version that first published it. */
  readonly since: string;
  /**
   * Edition version that retired it, why, and the anchors that have its words now; with `retired`
   * entries only.
   */
  readonly retired?: string | undefined;
  readonly why?: Fate | undefined;
  readonly successors?: readonly Anchor[] | undefined;
  /** That it is of an earlier text only, and never stood on the source's own page. */
  readonly earlier?: true | undefined;
  /** SHA-256 of its characters: of a note, of the words that it stands on. */
  readonly exact: string;
  /** Earlier wordings, the first one first. */
  readonly revisions?: readonly Revision[] | undefined;
  /** Of the fields above, as the file has it. */
  readonly seal?: string | undefined;
}

export interface ParagraphEntry extends Entry {
  /** SHA-256 of the normalised characters. */
  readonly normalised: string;
  /** Unicode code points. */
  readonly characters: number;
  /** White-space separated words, each Han character as one. */
  readonly words: number;
  /**
   * What it is called by the number in its text (structure/place.ts), `article 3`; left out where
   * that is what its anchor was made of.
   */
  readonly called?: string | undefined;
  /**
   * The words themselves, by which a reworded paragraph is known again; only of a current one that
   * may be published.
   */
  readonly text?: string | undefined;
}

export interface SentenceEntry extends Entry {
  /**
   * Where it ends in its paragraph (UTF-16 offset); it begins where the one before it ends. Of
   * current ones only.
   */
  readonly end?: number | undefined;
}

export interface NoteEntry extends Entry {
  /** The paragraph whose words, digest or summary it stands on. */
  readonly on: Anchor;
  /** The words that it stands on. */
  readonly quote: string;
  /** Which of several equal places, from 1; not given for the first. */
  readonly nth?: number | undefined;
  /**
   * Its own words, version by version, by their SHA-256, with the edition's version that first had
   * them; only of a note that was translated, since then.
   */
  readonly said?: readonly { readonly version: string; readonly exact: string }[] | undefined;
  /** Of which of these each translation is, by its language. */
  readonly translated?: { readonly [lang: string]: string } | undefined;
}

/** Every anchor ever published of a source, retired ones at the place where they stood. */
export interface Ledger {
  readonly source: string;
  /** Of all entries, in files that were written before each had its own. */
  readonly seal?: string | undefined;
  readonly paragraphs: readonly ParagraphEntry[];
  readonly sentences: readonly SentenceEntry[];
  readonly summary: readonly Entry[];
  readonly notes: readonly NoteEntry[];
}

/** The four lists of a ledger, in the order in which they stand. */
export const LISTS = ['paragraphs', 'sentences', 'summary', 'notes'] as const;
export type List = (typeof LISTS)[number];

/** Every entry of a ledger, with the list that it stands in. */
export function entriesOf(ledger: Ledger): { list: List; index: number; entry: Entry }[] {
  return LISTS.flatMap((list) => ledger[list].map((entry, index) => ({ list, index, entry })));
}

/** The current entries of a list. */
export function current<T extends Entry>(list: readonly T[]): T[] {
  return list.filter(({ state }) => state === 'current');
}
