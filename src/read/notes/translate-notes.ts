import { type Anchor, noteAnchor } from '../../model/anchor.ts';
import { current, type Ledger } from '../../model/ledger/model.ts';
import { type Translated, translatedFrom } from '../../model/ledger/translations.ts';
import type { Problem } from '../../model/problem.ts';
import type { NoteDraft, PlacedNote, TranslationDraft } from '../draft/draft.ts';
import { problemAt } from '../syntax/report.ts';
import { notePrint } from './note-print.ts';
import type { NoteFile } from './read-note-files.ts';

/** What a ledger is to know of notes: their fingerprints, and the languages of each. */
export function translatedIn(
  files: readonly NoteFile[],
  originals: readonly NoteDraft[],
): ReadonlyMap<Anchor, Translated> {
  return new Map(
    originals.flatMap((note) => {
      const langs = files.flatMap(({ lang, notes }) => (notes.has(note.id) ? [lang] : []));
      return langs.length > 0
        ? [[noteAnchor(note.id), { exact: notePrint(note), langs }] as const]
        : [];
    }),
  );
}

/**
 * Gives each note its words in other languages, with the version that they are of by the ledger.
 * `notices` tell of what is of an earlier version, and of notes that a language lacks.
 */
export function translateNotes(
  notes: readonly PlacedNote[],
  files: readonly NoteFile[],
  { ledger, version }: { ledger: Ledger; version: string },
  problems: Problem[],
): { notes: PlacedNote[]; notices: string[] } {
  const notices: string[] = [];
  const entries = new Map(current(ledger.notes).map((entry) => [entry.anchor, entry]));
  const translated = notes.map((note) => {
    const found = files.flatMap(({ lang, file, notes: own }): TranslationDraft[] => {
      const words = own.get(note.id);
      if (!words) return [];
      const entry = entries.get(noteAnchor(note.id)) ?? {};
      const of = translatedFrom(entry, lang, notePrint(note), version);
      if (of.latest) notices.push(outOfDate(file, words, lang, of, ledger.source));
      else checkPositions(file, note, words, problems);
      return [{ ...words, ...termOf(note, words), lang, file, of }];
    });
    return { ...note, translations: found };
  });
  for (const { lang, file, notes: own } of files) {
    const without = notes.filter(({ id }) => !own.has(id));
    const [first] = without;
    if (first)
      notices.push(
        `${file}: ${without.length} of ${notes.length} notes are not in ${lang} yet, the first ${first.id}`,
      );
  }
  return { notes: translated, notices };
}

/**
 * The term is the same in any language; what others render it by is told in that of the words. A
 * note that is none of a term keeps its list as it is.
 */
function termOf({ term }: NoteDraft, words: NoteDraft): Pick<NoteDraft, 'term' | 'body'> {
  if (!term || !words.term) return { term: null, body: words.body };
  return {
    term: { ...term, others: words.term.others },
    body: words.body.filter(({ type }) => type !== 'list'),
  };
}

function outOfDate(
  file: string,
  { id, place }: NoteDraft,
  lang: string,
  { version, latest }: TranslationDraft['of'],
  source: string,
): string {
  const { line = 1, column = 1 } = place?.start ?? {};
  return `${file}:${line}:${column}: note “${id}” is of version ${version} of the note, which is at version ${latest?.version} since ${latest?.edition}: bring it into step, then say so with npm run anchors -- --source ${source} --translated ${lang}=${id}`;
}

/**
 * A position that is left out, or folded in one language alone, would change what is said: all stand
 * in each.
 */
function checkPositions(
  file: string,
  original: NoteDraft,
  { id, positions, place }: NoteDraft,
  problems: Problem[],
): void {
  const [own, other] = [original.positions, positions].map((list) =>
    list.map(({ dateIso, folded }) => (folded ? `${dateIso} (folded)` : dateIso)),
  ) as [string[], string[]];
  const at = own.findIndex((date, i) => date !== other[i]);
  if (at < 0 && own.length === other.length) return;
  problems.push(
    problemAt(
      file,
      place,
      `Disputed note [^${id}] has ${other.length} positions here, ${other.join(', ') || 'none'}, and ${own.length} where it was written: ${own.join(', ')}`,
      'Give every position, in the same order and with the same date, the fold (***) at the same place',
    ),
  );
}
