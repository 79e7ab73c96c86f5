import { paragraphOf } from '../../../src/model/anchor.ts';
import type { Edition, Note, NoteWords, Source } from '../../../src/model/edition.ts';
import { noteAt, paragraphAt, sourceOf } from '../../../src/model/lookup.ts';
import type { Mark, Prose } from '../../../src/model/prose.ts';
import { noteFileOf } from './editorial.ts';

/** Scripts that a language is written in, where its own subtag is of several. */
const SCRIPTS: Readonly<Record<string, string>> = {
  Hans: String.raw`\p{Script=Han}`,
  Hant: String.raw`\p{Script=Han}`,
  Jpan: String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`,
  Kore: String.raw`\p{Script=Hangul}\p{Script=Han}`,
};

/**
 * Words in the script of the source that a note in another script gives, and that are not in the
 * passage which it stands on: neither are they where the sentence leads to, nor does it cite whence
 * they come. For an editor to look at; not a failure.
 */
export function termsElsewhere(edition: Edition): string[] {
  return edition.sources.flatMap((source) => {
    if (!source.publishesText) return [];
    const script = scriptOf(source.record.lang);
    return source.notes.flatMap((note) =>
      [note, ...note.inOther]
        .filter(({ lang }) => scriptOf(lang) !== script)
        .flatMap((words) => elsewhere(edition, source, note, words, runsOf(script))),
    );
  });
}

function elsewhere(
  edition: Edition,
  source: Source,
  note: Note,
  words: NoteWords,
  runs: RegExp,
): string[] {
  const own = textAt(source, note.anchor);
  // What the record says not to occur was looked for in the whole text.
  const absent = new Set(source.record.absences.flatMap((each) => each.words));
  const all = source.paragraphs.map(({ text }) => text ?? '').join('\n');
  const blocks: readonly (Prose & { readonly isCited?: boolean })[] = [
    words,
    // A position, and what others render a term by, is theirs whom it cites.
    ...[...words.positions, ...(words.term?.others ?? [])].map((each) => ({
      ...each,
      isCited: each.marks.some(({ type }) => type === 'citation'),
    })),
  ];
  return blocks.flatMap(({ text, marks, isCited }) =>
    [...text.matchAll(runs)].flatMap(({ 0: term, index }) => {
      if (isCited || own.includes(term) || absent.has(term) || isIn(marks, 'citation', index))
        return [];
      const from = sentenceStart(text, index);
      const to = sentenceEnd(text, index + term.length);
      const within = marks.filter(({ range: [start, end] }) => start < to && end > from);
      const told = within.some(
        (mark) =>
          mark.type === 'citation' ||
          (mark.type === 'link' &&
            typeof mark.to !== 'string' &&
            linked(edition, mark.to).includes(term)),
      );
      return told
        ? []
        : [
            `${noteFileOf(source, note, words)}: note [^${note.id}]: “${term}” is not in ${note.anchor}${all.includes(term) ? ', but elsewhere in the text' : ', nor elsewhere in the text'}, and its sentence does not say whence it comes`,
          ];
    }),
  );
}

const isIn = (marks: readonly Mark[], type: Mark['type'], at: number) =>
  marks.some((mark) => mark.type === type && mark.range[0] <= at && at < mark.range[1]);

/** The words of a passage, and of a note there. */
function linked(edition: Edition, { source, anchor }: { source: string; anchor: string }): string {
  const found = sourceOf(edition, source);
  const note = found && noteAt(found, anchor);
  return found ? `${textAt(found, note?.anchor ?? anchor)}\n${note?.text ?? ''}` : '';
}

/** The text of a paragraph, by its anchor or that of a sentence of it. */
function textAt(source: Source, anchor: string): string {
  return paragraphAt(source, paragraphOf(anchor))?.text ?? '';
}

const END = /[.;:!?。；！？](?=\s|$)|\n/g;

function sentenceStart(text: string, at: number): number {
  return [...text.slice(0, at).matchAll(END)].at(-1)?.index ?? 0;
}

function sentenceEnd(text: string, at: number): number {
  const [first] = text.slice(at).matchAll(END);
  return first ? at + first.index + 1 : text.length;
}

/** The characters of a language's script, as a class of a regular expression has them. */
function scriptOf(lang: string): string {
  const script = new Intl.Locale(lang).maximize().script ?? 'Latn';
  return SCRIPTS[script] ?? String.raw`\p{Script=${script}}`;
}

/** Runs of words in a script: with spaces between words where the script has them. */
function runsOf(script: string): RegExp {
  const space = script.includes('Script=Han}') ? '' : ' ';
  return new RegExp(`[${script}](?:[${script}\\p{M}·${space}]*[${script}\\p{M}])?`, 'gu');
}
