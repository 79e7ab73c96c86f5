import type { NoteKind } from '../../model/note-kind.ts';

/** Why an annotation was made: those of https://www.w3.org/TR/annotation-vocab/#named-individuals that occur here. */
export type Motivation = 'describing' | 'commenting' | 'linking';

/**
 * The motivation of each kind of note. What explains the words themselves describes them; what brings something to them
 * from elsewhere comments on them. The kind proper stands in a tag.
 */
export const MOTIVATIONS: Readonly<Record<NoteKind, Motivation>> = {
  term: 'describing',
  text: 'describing',
  fact: 'commenting',
  context: 'commenting',
  disputed: 'commenting',
  'cross-reference': 'linking',
};
