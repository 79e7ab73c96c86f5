import type { SourceRecord } from '../../model/edition.ts';
import type { Problem } from '../../model/problem.ts';
import { languageOfRegion } from '../../model/text/language-of-region.ts';
import { nearestName } from '../../schemas/nearest-name.ts';
import { isLanguageTag } from '../../schemas/words.ts';
import type { NoteDraft, SourceFiles } from '../draft/draft.ts';
import { readSourceFile } from '../remark/plugins.ts';
import { problemAt, problemsOf } from '../syntax/report.ts';

/** Notes of a source in another language, by the ids of the notes whose words they are. */
export interface NoteFile {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly file: string;
  readonly notes: ReadonlyMap<string, NoteDraft>;
}

const NAME = /^notes\.(.+)\.mdx$/;

/** Whether a file is meant for notes in another language, rightly named or not. */
export function isMeantForNotes(file: string): boolean {
  return file.startsWith('notes.') && file.endsWith('.mdx');
}

/**
 * Reads a source's notes in other languages, `notes.zh-Hans.mdx`; pushes every problem found.
 * `originals` are the notes that the source has.
 */
export function readNoteFiles(
  { folder, notes: files }: Pick<SourceFiles, 'folder' | 'notes'>,
  { id: source }: Pick<SourceRecord, 'id'>,
  originals: readonly NoteDraft[],
  problems: Problem[],
): NoteFile[] {
  const known = new Map(originals.map((note) => [note.id, note]));
  return Object.entries(files).flatMap(([name, value]): NoteFile[] => {
    const path = `${folder}/${name}`;
    const lang = NAME.exec(name)?.[1] ?? '';
    const mend = misnamed(lang);
    if (mend) {
      problems.push(
        problemAt(path, undefined, `“${lang}” is no language tag such as fr or zh-Hans`, mend),
      );
      return [];
    }
    const file = readSourceFile({ path, value, role: 'notes', sourceId: source, lang });
    problems.push(...problemsOf(file));
    const notes = (file.data.notes ?? []).filter((note) => {
      const original = known.get(note.id);
      if (!original) problems.push(noSuchNote(path, note, [...known.keys()]));
      else if (kindOf(original) !== kindOf(note))
        problems.push(
          problemAt(
            path,
            note.place,
            `Note [^${note.id}] is “${kindOf(note)}” here and “${kindOf(original)}” where it was written`,
            `Open it as there: **${kindOf(original)}.**`,
          ),
        );
      return original !== undefined;
    });
    return [{ lang, file: path, notes: new Map(notes.map((note) => [note.id, note])) }];
  });
}

/** How a file with a wrong language in its name is to be called; null where it is right. */
function misnamed(lang: string): string | null {
  if (!isLanguageTag(lang))
    return `Name the file by its language: notes.${languageOfRegion(lang) ?? 'zh-Hans'}.mdx`;
  const [plain = lang] = Intl.getCanonicalLocales(lang);
  return plain === lang ? null : `Name the file notes.${plain}.mdx`;
}

function noSuchNote(file: string, { id, place }: NoteDraft, ids: readonly string[]): Problem {
  const near = nearestName(id, ids);
  return problemAt(
    file,
    place,
    `There is no note “${id}” in this source${near ? `; the nearest is “${near}”` : ''}`,
    near
      ? `Write [^${near}]`
      : `Write the id of the note whose words these are: ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ', …' : ''}`,
  );
}

/** A note's kind and certainty as it opens with them: `Fact, inferred`. */
function kindOf({ kind, certainty }: NoteDraft): string {
  const word = `${kind[0]?.toUpperCase()}${kind.slice(1)}`;
  return certainty === 'verified' ? word : `${word}, ${certainty}`;
}
