import { noteOfAnchor, paragraphOf, paragraphOfSummary } from '../../model/anchor.ts';
import type { Source } from '../../model/edition.ts';
import { noteAt, paragraphAt } from '../../model/lookup.ts';
import type { Certainty, NoteKind } from '../../model/note-kind.ts';
import type { Said } from '../../model/releases/kept.ts';
import { wordsAsWritten } from '../../model/spoken-notes.ts';
import type { View } from '../view.ts';

/**
 * What a version said at an address as it reads: of a note its kind and how sure it is, null of
 * others; then its blocks.
 */
export function readSaid(
  { ui: { words, say } }: View,
  id: string,
  { words: said }: Said,
): { readonly kind: string | null; readonly blocks: readonly string[] } {
  if (noteOfAnchor(id) === null) return { kind: null, blocks: said.filter(Boolean) };
  const [kind = '', certainty = '', ...rest] = said;
  const sure = words.certainty[certainty as Certainty] ?? certainty;
  const mark = certainty === 'verified' ? '' : say(words.note.certainty, { certainty: sure });
  return {
    kind: (words.noteKind[kind as NoteKind] ?? kind) + mark,
    blocks: rest.filter(Boolean),
  };
}

/** The language of what is said at an address of a source; a note's is that in which it was written. */
export function saidLang({ edition: { record } }: View, source: Source, id: string): string {
  const companion = source.companions.find((each) => id.endsWith(`_${each.id}`));
  if (companion) return companion.lang;
  if (noteOfAnchor(id) !== null) {
    const note = noteAt(source, id);
    return (note && wordsAsWritten(note)[0]?.lang) ?? record.lang;
  }
  if (paragraphOfSummary(id)) return 'en';
  const paragraph = paragraphAt(source, paragraphOf(id));
  const isItsOwn = paragraph ? paragraph.text !== null : source.publishesText;
  return isItsOwn ? source.record.lang : record.lang;
}
