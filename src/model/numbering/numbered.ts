import type { Anchor } from '../anchor.ts';

/** A paragraph to be anchored. */
export interface Numbered {
  readonly text: string;
  readonly role: 'title' | 'adoption' | 'text';
}

/** An anchor for each paragraph, heading levels, and what could not be decided. */
export interface Numbering {
  readonly anchors: readonly Anchor[];
  /** Heading level (2 to 4) of chapter and section titles, null for other paragraphs. */
  readonly headings: readonly (number | null)[];
  readonly undecided: readonly string[];
}
