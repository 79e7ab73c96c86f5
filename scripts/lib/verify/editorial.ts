import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CitationItem } from '../../../src/model/citation.ts';
import type { Edition, Note, NoteWords, Source } from '../../../src/model/edition.ts';
import { renderingWords } from '../../../src/model/note-words.ts';
import type { Mark } from '../../../src/model/prose.ts';
import { findLoaded } from '../../../src/model/text/wording.ts';
import { fileStem } from '../../../src/read/draft/draft-source.ts';
import type { Check } from './context.ts';

/** File of a note's or part's words. */
const fileOf = (source: Source, on: 'text' | 'summary' | 'digest') =>
  `sources/${source.id}/${on === 'summary' ? 'summary.en' : fileStem(source.record.lang)}.mdx`;

/** File of a note's words in one of its languages. */
export function noteFileOf(source: Source, { on }: Note, { of, lang }: NoteWords): string {
  return of ? `sources/${source.id}/notes.${lang}.mdx` : fileOf(source, on);
}

/** File of a source's record. */
const recordOf = (source: Source) => `sources/${source.id}/source.yaml`;

/** Facts are cited, and nothing is cited that was not seen. */
export const citedAndSeen: Check = {
  name: 'every note of fact has a citation, and nothing cited was not seen',
  async run({ edition }) {
    const unseen = new Set(
      edition.references
        .filter(({ seen }) => seen === null || seen === 'not-seen')
        .map(({ key }) => key),
    );
    const notSeen = (where: string, citations: readonly CitationItem[]) =>
      citations
        .filter(({ key }) => unseen.has(key))
        .map(
          ({ key }) =>
            `${where} cites ${key}, which was not seen. Cite what was seen, or say in custom.seen how much of it was.`,
        );
    return edition.sources.flatMap((source) => [
      ...source.record.events.flatMap(({ id, citations, otherwise }) =>
        notSeen(`${recordOf(source)}: event ${id}`, [
          ...citations,
          ...otherwise.flatMap((other) => other.citations),
        ]),
      ),
      ...source.notes.flatMap(({ id, kind, certainty, on, citations, crossReferences, marks }) => {
        const where = `${fileOf(source, on)}: note [^${id}]`;
        const problems = notSeen(where, citations);
        const rests =
          citations.length > 0 || crossReferences.length > 0 || marks.some(isLinkWithin);
        if (kind === 'fact' && certainty !== 'not verified' && !rests)
          problems.push(
            `${where} asserts a fact without a citation. Cite a reference, or mark it as Text or Context.`,
          );
        return problems;
      }),
    ]);
  },
};

/** Whether a mark leads to a passage of the edition, or to a work. */
function isLinkWithin(mark: Mark): boolean {
  return mark.type === 'work' || (mark.type === 'link' && typeof mark.to !== 'string');
}

/**
 * Places where a listed word stands outside quotation marks, for an editor to look at; not a
 * failure.
 */
export async function loadedWords(edition: Edition, root: string): Promise<string[]> {
  const { words = [] } = await readWording(root);
  if (words.length === 0) return [];
  const listed = (where: string, text: string) =>
    findLoaded(text, words).map(
      ({ word, around }) => `${where}: “${word}” outside quotation marks: … ${around} …`,
    );
  const ofNames = edition.names.flatMap(({ id, note }) =>
    listed(`sources/names.yaml: name ${id}`, note?.text ?? ''),
  );
  const ofSources = edition.sources.flatMap((source) => {
    const ours = [
      ...source.record.events.map(({ id, short, what, uncertain }) => ({
        where: `${recordOf(source)}: event ${id}`,
        text: [short, what, uncertain].join('\n'),
      })),
      ...source.notes.flatMap((note) =>
        [
          note.text,
          ...note.positions.map((position) => position.text),
          ...renderingWords(note),
        ].map((each) => ({
          where: `${fileOf(source, note.on)}: note [^${note.id}]`,
          text: each,
        })),
      ),
      ...source.paragraphs.flatMap(({ anchor, digest, summary }) => [
        { where: `${fileOf(source, 'digest')}: ${anchor}`, text: digest?.text ?? '' },
        {
          where: `${fileOf(source, 'summary')}: ${anchor}`,
          text: [summary?.gist?.text, summary?.text].join('\n'),
        },
      ]),
    ];
    return ours.flatMap(({ where, text }) => listed(where, text));
  });
  return [...ofSources, ...ofNames];
}

/** What `sources/wording.json` lists: words to look at, and the forms of verbs of attribution. */
export async function readWording(root: string): Promise<{ words?: string[]; verbs?: string[] }> {
  return JSON.parse(
    await readFile(join(root, 'sources', 'wording.json'), 'utf8').catch(() => '{}'),
  );
}
