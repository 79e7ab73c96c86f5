import type { Anchor } from '../anchor.ts';

/**
 * Words of one passage that a reader marked, kept in such a way that they are found again in another
 * version of it (find-again.ts).
 */
export interface OwnPlace {
  /**
   * Id of the element whose words they are: `c1`, `c1-en`, `note-uflpa`; empty where another tool
   * that knows no anchors made the note.
   */
  readonly anchor: Anchor;
  /** What the passage was called: `cl. 1`. */
  readonly label: string;
  readonly exact: string;
  /** What stood before and after them in that element, at most 32 code points each. */
  readonly prefix: string;
  readonly suffix: string;
  /** Code points of the element before the first and before what follows the last of the words. */
  readonly start: number;
  readonly end: number;
  /**
   * How many compared characters of context it takes, before and after, to prove either end of the
   * words, when these were marked (evidence.ts). Missing, as what follows, where a file brought them.
   */
  readonly alone?: readonly [before: number, after: number];
  /** That the passage had the words again, with context that is as good as the same. */
  readonly again?: true;
  /** What tells whether the passage is as it was. */
  readonly seal?: number;
}

/** A reader's own note, or without words of theirs a highlight. */
export interface OwnNote {
  /** `urn:uuid:…`, or the address that another tool gave it. */
  readonly id: string;
  /** Path of its page from the site's root in the page's language: `resolution/`. */
  readonly page: string;
  /** What the page is called. */
  readonly title: string;
  /** What it is on: none where it is on the page as a whole. */
  readonly places: readonly OwnPlace[];
  readonly text: string;
  readonly tags: readonly string[];
  /** ISO 8601, in UTC. */
  readonly created: string;
  readonly modified: string;
  /** Who wrote it, where it came in a file of somebody else's. */
  readonly by?: string;
  /** That not all of its words were found when its page was last opened. */
  readonly lost?: true;
}

/** The words that a note is on, passage after passage. */
export const wordsOf = ({ places }: OwnNote) => places.map(({ exact }) => exact).join(' … ');
