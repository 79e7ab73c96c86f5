import type { EditionRecord, Note, NoteWords, Source } from './edition.ts';

/**
 * Notes as they read in a language of the interface: each in its words there, and where it has none
 * as it was written. The others stand beside, those in which it was written first.
 */
export function spokenNotes(
  notes: readonly Note[],
  { interface: ui }: Pick<EditionRecord, 'interface'>,
): readonly Note[] {
  const isTranslated = notes.some(({ inOther }) => inOther.length > 0);
  if (!isTranslated) return notes;
  const speaks = notes.some((note) => wordsOf(note).some((words) => speaksTo(words.lang, ui)));
  return notes.map((note) => {
    const all = wordsOf(note);
    const said = spokenIn(all, ui);
    const inOther = all
      .filter((words) => words !== said)
      .toSorted((a, b) => Number(a.of !== null) - Number(b.of !== null));
    return { ...note, ...said, inOther, untranslated: speaks && !speaksTo(said.lang, ui) };
  });
}

/** What a note says, in each language: that in which it stands here first. */
export function wordsOf(note: Note): readonly NoteWords[] {
  const { text, marks, lang, of, positions, term, inOther } = note;
  return [{ text, marks, lang, of, positions, term }, ...inOther];
}

/** The same, that in which it was written first: as files have it that are of no page. */
export function wordsAsWritten(note: Note): readonly NoteWords[] {
  return wordsOf(note).toSorted((a, b) => Number(a.of !== null) - Number(b.of !== null));
}

/** Languages that the notes of a source are in. */
export function languagesOfNotes({ notes }: Pick<Source, 'notes'>): string[] {
  return [...new Set(notes.flatMap((note) => wordsAsWritten(note).map(({ lang }) => lang)))];
}

/** The words for whoever reads the interface in a language: in that, or as they were written. */
function spokenIn(all: readonly NoteWords[], ui: string): NoteWords {
  return (all.find(({ lang }) => lang === ui) ??
    all.find(({ lang }) => speaksTo(lang, ui)) ??
    all.find(({ of }) => of === null)) as NoteWords;
}

/** The languages of the interface in whose pages a note stands in some of its words. */
export function pagesWith(
  note: Note,
  words: NoteWords,
  interfaces: readonly string[],
): readonly string[] {
  const all = wordsOf(note);
  return interfaces.filter((ui) => spokenIn(all, ui).lang === words.lang);
}

/** Whether a language is that of an interface, but for script and country. */
const speaksTo = (lang: string, ui: string) => lang.split('-')[0] === ui.split('-')[0];
