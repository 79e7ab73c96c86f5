import type { OwnNote } from './own-note.ts';

/** What of a file's notes is new here, is newer than here, and is here already. */
export interface Merged {
  readonly added: readonly OwnNote[];
  readonly newer: readonly OwnNote[];
  readonly known: number;
}

/** Joins notes of a file with those that are here: of one and the same the later stays. */
export function mergeNotes(here: ReadonlyMap<string, OwnNote>, notes: readonly OwnNote[]): Merged {
  // Of several in the file with one id, the latest.
  const each = new Map<string, OwnNote>();
  for (const note of notes)
    if (note.modified >= (each.get(note.id)?.modified ?? '')) each.set(note.id, note);
  const given = [...each.values()];
  const added = given.filter(({ id }) => !here.has(id));
  const newer = given.filter(({ id, modified }) => modified > (here.get(id)?.modified ?? '\uffff'));
  return { added, newer, known: given.length - added.length - newer.length };
}
