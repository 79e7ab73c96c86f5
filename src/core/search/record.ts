import type { Note, Paragraph, Source } from '../edition.ts';
import { genreOf } from '../genre.ts';
import { noteWords } from '../note-words.ts';
import { chain, HAN_RUN } from './chain.ts';
import { syllableToken } from './pinyin.ts';
import { type SearchTables, simplify, unifySpelling } from './tables.ts';

/** One record of the search index: a paragraph with what we say of it, or a note. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<'source' | 'label' | 'lang' | 'pairs' | 'gist' | 'note', string>>;
  readonly filters: Record<'source' | 'language' | 'kind' | 'what' | 'year', string[]>;
}

/** The pinyin of a Chinese text, a syllable for each Han character and null for others, heteronyms read by their words. */
export type Reader = (text: string) => readonly (string | null)[];

/**
 * Writes a text as it is indexed: runs of Han characters as chains of pairs, English in one spelling.
 */
export function indexText(text: string, tables: SearchTables): string {
  return unifySpelling(simplify(text, tables), tables.variants)
    .replace(HAN_RUN, (run) => ` ${chain([...run]).join(' ')} `)
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The pinyin of a text as it is indexed: chains of its syllables, parted by whatever is no Han character. */
export function indexPinyin(text: string, read: Reader): string {
  const runs: string[][] = [[]];
  for (const syllable of read(text)) {
    if (syllable === null) runs.push([]);
    else runs.at(-1)?.push(syllableToken(syllable));
  }
  return runs.flatMap((run) => chain(run)).join(' ');
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** Name of a language in the filters, of the index and of the page alike. */
export function languageName(lang: string): string {
  return LANGUAGES.of(lang.split('-')[0] ?? lang) ?? lang;
}

/** The records of a source: one for each paragraph, and one for each note. `base` is the site's path. */
export function recordsOf(source: Source, base: string, tables: SearchTables, read: Reader): SearchRecord[] {
  const { record } = source;
  const common = { source: [record.short], kind: [genreOf(record)], year: record.date ? [record.date.slice(0, 4)] : [] };
  return source.paragraphs.flatMap((paragraph) => {
    const { anchor, label, text, digest, summary } = paragraph;
    const pairs = pairsOf(paragraph);
    const isChinese = record.lang.startsWith('zh') && text !== null;
    const facts = anchor === 'title' ? record.facts.map(({ term, value }) => `${term}: ${value}.`).join(' ') : '';
    const gist = summary?.gist?.text ?? facts;
    const ours = [gist, ...pairs.map(([, english]) => english)].filter(Boolean).join('\n');
    const url = `${base}${source.path}#${anchor}`;
    const own: SearchRecord = {
      url,
      content: [
        indexText(text ?? '', tables),
        indexText(ours, tables),
        isChinese ? indexPinyin(simplify(text, tables), read) : '',
      ]
        .filter(Boolean)
        .join('\n'),
      meta: {
        source: record.short,
        label,
        lang: record.lang,
        pairs: JSON.stringify(pairs),
        gist,
        note: '',
      },
      filters: {
        ...common,
        what: ['text'],
        language: [
          ...new Set([...(text === null ? [] : [languageName(record.lang)]), ...(digest || summary ? ['English'] : [])]),
        ],
      },
    };
    const notes = paragraph.notes.flatMap((id) => source.notes.find((note) => note.id === id) ?? []);
    return [own, ...notes.map((note) => noteRecord(note, { source, label, url, common, tables }))];
  });
}

/** A paragraph's sentences with their English; a paragraph without sentences is one pair. */
function pairsOf({ text, sentences, summary, digest }: Paragraph): [original: string, english: string][] {
  if (sentences.length === 0 || !summary) return [[text ?? '', summary?.text ?? digest?.text ?? '']];
  return sentences.map(({ anchor, range }) => [
    (text ?? '').slice(...range),
    summary.sentences
      .filter((each) => each.anchor === anchor)
      .map((each) => each.text)
      .join(' '),
  ]);
}

/** A note's own record, so that texts can be told and ranked before notes. */
function noteRecord(
  note: Note,
  {
    source,
    label,
    url,
    common,
    tables,
  }: {
    source: Source;
    label: string;
    url: string;
    common: Pick<SearchRecord['filters'], 'source' | 'kind' | 'year'>;
    tables: SearchTables;
  },
): SearchRecord {
  const { id, number, kind } = note;
  const words = noteWords(note).join('\n');
  return {
    url: url.replace('#', `?note=${id}#`),
    content: indexText(words, tables),
    meta: {
      source: source.record.short,
      label: `${label}, note ${number}`,
      lang: 'en',
      pairs: JSON.stringify([['', words]]),
      gist: '',
      note: kind,
    },
    filters: { ...common, what: ['note', `note: ${kind}`], language: ['English'] },
  };
}

/** The English words of records that a mistyped query may have meant: six letters or more, in lower case, sorted. */
export function vocabularyOf(records: readonly SearchRecord[]): string[] {
  const words = new Set(
    records.flatMap(({ content }) => content.toLowerCase().match(/(?<![\p{L}\p{N}])[a-z]{6,}(?![\p{L}\p{N}])/gu) ?? []),
  );
  return [...words].sort();
}
