import { ownPart } from './own-part.ts';

/** A kind of note, as pages, book and downloads need to know it. */
export interface KindOfNote {
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
  /** Colour of the line, in CSS, where it is not the accent. */
  readonly colour?: string;
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
/** A kind by its key; an edition's own are taken for one of these, their words being given too. */
export type NoteKind = keyof typeof NOTE_KIND;

/** Kinds of an edition's own, by their keys. */
export const ownNoteKinds = ownPart<Readonly<Record<string, KindOfNote>>>('note-kinds', {});

/** Every kind, an edition's own after the others. */
export const noteKinds = (): NoteKind[] =>
  Object.keys({ ...NOTE_KIND, ...ownNoteKinds.take() }) as NoteKind[];

/** What is to be known of a kind. */
export const kindOfNote = (kind: NoteKind): KindOfNote =>
  NOTE_KIND[kind] ?? (ownNoteKinds.take()[kind] as KindOfNote);

/** The class of what is drawn by its kind; an edition's own kind may be called as other things are. */
export const classOfKind = (kind: NoteKind): string => (kind in NOTE_KIND ? kind : `own-${kind}`);

/** How sure a note is: `verified` means that a reference was seen. */
export const CERTAINTIES = ['verified', 'inferred', 'not verified'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
