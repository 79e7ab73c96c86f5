/** What a note is about; it opens with this word in bold. */
export const NOTE_KINDS = ['term', 'fact', 'context', 'cross-reference', 'text', 'disputed'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** How sure a note is: `verified` means that a reference was seen. */
export const CERTAINTIES = ['verified', 'inferred', 'not verified'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** How one passage stands to another. The first three are coverage; an echo is only a likeness of wording or theme. */
export const RELATIONS = ['reports', 'paraphrases', 'quotes', 'echoes'] as const;
export type Relation = (typeof RELATIONS)[number];
