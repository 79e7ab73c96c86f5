/** A kind of note, as pages, book and downloads need to know it. */
interface KindOfNote {
  /**
   * Why such a note was made (https://www.w3.org/TR/annotation-vocab/#named-individuals): what
   * explains the words themselves describes them, what brings something to them from elsewhere
   * comments on them.
   */
  readonly motivation: 'describing' | 'commenting' | 'linking';
  /**
   * The line under the words that it stands on, by which it is told apart: never by hue alone.
   * CSS's `text-decoration-style`.
   */
  readonly line: 'solid' | 'dotted' | 'dashed' | 'wavy' | 'double';
  /**
   * Thickness of the line, in CSS, where it is not that of the others; and whether the line is
   * drawn softly.
   */
  readonly thickness?: string;
  readonly soft?: true;
}

/**
 * Every kind of note, in the order in which they are listed; a note opens with
 * its key in bold, capitalised; its word for readers is in `words/`.
 */
export const NOTE_KIND = {
  term: { motivation: 'describing', line: 'dotted', thickness: '0.12em' },
  fact: { motivation: 'commenting', line: 'dashed' },
  context: { motivation: 'commenting', line: 'solid' },
  'cross-reference': { motivation: 'linking', line: 'solid', thickness: '1px', soft: true },
  text: { motivation: 'describing', line: 'wavy', thickness: '0.05em' },
  disputed: { motivation: 'commenting', line: 'double' },
} as const satisfies Readonly<Record<string, KindOfNote>>;
export type NoteKind = keyof typeof NOTE_KIND;
export const NOTE_KINDS = Object.keys(NOTE_KIND) as readonly NoteKind[];

/** What is to be known of a kind. */
export const kindOfNote = (kind: NoteKind): KindOfNote => NOTE_KIND[kind];

/** How sure a note is: `verified` means that a reference was seen. */
export const CERTAINTIES = ['verified', 'inferred', 'not verified'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
