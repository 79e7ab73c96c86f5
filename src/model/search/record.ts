import type { Companion, Edition, Name, Note, NoteWords, Paragraph, Source } from '../edition.ts';
import type { NoteKind } from '../note-kind.ts';
import { noteWords } from '../note-words.ts';
import { partOf } from '../pages/parts.ts';
import { wordsOf } from '../spoken-notes.ts';
import { indexWords, stemWord, syllableWords } from './index-words.ts';
import { stemOf } from './query.ts';
import type { SearchTables } from './tables.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A passage as the page of results shows it: a paragraph with what we say of it, or a note. */
export interface Passage {
  readonly anchor: string;
  readonly label: string;
  /** The same in the further languages of the interface, by their tags. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Its page in the folder of its source, where that is on several: `ch3/`; not of the first. */
  readonly part?: string;
  /** Id and language of the companion whose words these are; left out for others. */
  readonly beside?: string;
  /** Language of a companion's words, and of a note's that is there in several. */
  readonly lang?: string;
  /**
   * Of a note in several languages, what its address begins with in place of `../` on a page of the
   * search, by the language of that: it leads to the page that has these words.
   */
  readonly leads?: Readonly<Record<string, string>>;
  /** Id and kind of the note; left out for a paragraph. */
  readonly note?: string;
  readonly kind?: NoteKind;
  /** Sentences of the text with their English, or all of it as one; of notes, the English alone. */
  readonly pairs: readonly (readonly [original: string, english: string])[];
  /** What is said of it in a few words; left out where nothing is. */
  readonly gist?: string;
  /**
   * Abbreviations and names by which it is known beside its words; left out where there are none.
   */
  readonly known?: string;
}

/**
 * What a field of a passage is, by which it is filtered: a text, our summary or digest of it, a
 * companion's words, or a note of a kind; or its names.
 */
export interface FieldClass {
  readonly what: 'text' | 'summary' | 'translation' | `note: ${string}` | 'name';
  readonly language: string;
}

/** One field of a passage: its words in the index. */
export interface Field extends FieldClass {
  readonly words: readonly string[];
}

/** A passage to be indexed. */
export interface PassageRecord {
  readonly source: number;
  readonly passage: Passage;
  readonly fields: readonly Field[];
}

/**
 * The pinyin of a Chinese text, a syllable for each Han character and null for others, heteronyms
 * read by their words.
 */
export type Reader = (text: string) => readonly (string | null)[];

/** What is needed to write the records of a source. */
export interface RecordContext {
  readonly tables: SearchTables;
  readonly read: Reader;
  /** The English words that a mistyped query may have meant, which grow by what is read. */
  readonly vocabulary: Set<string>;
  /** BCP 47 tag of the edition's own words: notes and digests. */
  readonly lang: string;
  /** Names of a passage as the index has them (names.ts). */
  readonly nameWords: (
    passage: Pick<Paragraph, 'anchor' | 'label' | 'labelOriginal' | 'place' | 'formerly'>,
    labels: readonly string[],
  ) => readonly string[];
  /** How a note is named, with its language where that is given: `note 3 (German)`. */
  readonly noteName: (number: number, lang: string | null) => string;
  /** How an address leads to the page with a note in some of its words (`leads` of a passage). */
  readonly leadsTo?: (note: Note, words: NoteWords) => Pick<Passage, 'leads'>;
  /** A passage's name with that of a companion: `art. 2, Japanese translation`. */
  readonly companionLabel: (label: string, companion: Companion) => string;
  /** Names of a source's passage, or of a note on it or companion of it, in the further languages of the interface. */
  readonly labelsOf?: (
    source: number,
    anchor: string,
    of?:
      | { readonly note: Pick<Note, 'number'>; readonly lang: string | null }
      | { readonly companion: Companion },
  ) => Readonly<Record<string, string>>;
  readonly noteNameWords: (note: Pick<Note, 'id' | 'number'>) => readonly string[];
  /**
   * Abbreviations that a passage is to be found by, by its source and anchor: `decision#c1`,
   * `decision#note-ilo`.
   */
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
}

// Not in a browser, which has no use of it.
const LANGUAGES = /* @__PURE__ */ new Intl.DisplayNames(['en'], { type: 'language' });
/** Names by their tags: there are few, and each is asked for with every passage. */
const languageNames = /* @__PURE__ */ new Map<string, string>();

/** Name of a language in the filters, of the index and of the page alike. */
export function languageName(lang: string): string {
  const name = languageNames.get(lang) ?? LANGUAGES.of(lang.split('-')[0] ?? lang) ?? lang;
  languageNames.set(lang, name);
  return name;
}

/** The original and the English of a passage, as they are indexed, shown and marked. */
export function textsOf({ pairs, gist = '' }: Pick<Passage, 'pairs' | 'gist'>): {
  original: string;
  english: string;
} {
  const english = pairs.map(([, words]) => words).filter(Boolean);
  return {
    original: pairs.map(([words]) => words).join(''),
    english: [gist, ...english].filter(Boolean).join('\n'),
  };
}

/** The records of a source's paragraphs, or of its notes, in order. */
export function recordsOf(
  source: Source,
  at: number,
  what: 'paragraphs' | 'notes',
  context: RecordContext,
): PassageRecord[] {
  if (what === 'paragraphs')
    return source.paragraphs.flatMap((paragraph) => [
      paragraphRecord(paragraph, source, at, context),
      ...companionRecords(paragraph, source, at, context),
    ]);
  const paragraphs = new Map(source.paragraphs.map((paragraph) => [paragraph.anchor, paragraph]));
  const order = new Map(source.paragraphs.flatMap(({ notes }) => notes).map((id, i) => [id, i]));
  return [...source.notes]
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .flatMap((note) => {
      const label = paragraphs.get(note.anchor)?.label ?? '';
      return wordsOf(note).map((words) => noteRecord(note, words, label, source, at, context));
    });
}

function paragraphRecord(
  paragraph: Paragraph,
  source: Source,
  at: number,
  context: RecordContext,
): PassageRecord {
  const { id, record } = source;
  const { anchor, label, text, summary } = paragraph;
  const facts =
    anchor === 'title' ? record.facts.map(({ term, value }) => `${term}: ${value}.`).join(' ') : '';
  const gist = summary?.gist?.text || facts;
  const known = context.abbreviations.get(`${id}#${anchor}`)?.join(' · ');
  const passage: Passage = {
    anchor,
    label,
    ...(context.labelsOf && { labels: context.labelsOf(at, anchor) }),
    ...partNamed(source, anchor),
    pairs: pairsOf(paragraph),
    ...(gist && { gist }),
    ...(known && { known }),
  };
  const { original, english } = textsOf(passage);
  const names = context.nameWords(paragraph, Object.values(passage.labels ?? {}));
  const fields: Field[] = [];
  if (text !== null) {
    const { tables, read } = context;
    const tokens = tokensOf(original, tables);
    const pinyin = record.lang.startsWith('zh') ? pinyinWords(tokens, read) : [];
    fields.push({
      what: 'text',
      language: languageName(record.lang),
      words: [...fieldWords(tokens, record.lang, context), ...pinyin],
    });
  }
  if (english || fields.length === 0)
    fields.push({
      what: text === null || paragraph.digest || summary ? 'summary' : 'text',
      language: languageName(summary ? 'en' : context.lang),
      words: fieldWords(tokensOf(english, context.tables), summary ? 'en' : context.lang, context),
    });
  return { source: at, passage, fields: withMore(fields, ownWords(known, context), names) };
}

/** Records of a paragraph's parts of the companions: what is found in one leads to where it is shown. */
function companionRecords(
  { anchor, label, companions }: Paragraph,
  source: Source,
  at: number,
  context: RecordContext,
): PassageRecord[] {
  return companions.flatMap((part) => {
    const companion = source.companions.find(({ id }) => id === part.companion);
    if (!companion) return [];
    const { id, lang } = companion;
    const passage: Passage = {
      anchor,
      label: context.companionLabel(label, companion),
      ...(context.labelsOf && { labels: context.labelsOf(at, anchor, { companion }) }),
      ...partNamed(source, anchor),
      beside: id,
      lang,
      pairs: [['', part.text]],
      ...(part.gist && { gist: part.gist.text }),
    };
    const words = fieldWords(tokensOf(textsOf(passage).english, context.tables), lang, context);
    return [
      {
        source: at,
        passage,
        fields: [{ what: 'translation', language: languageName(lang), words }],
      },
    ];
  });
}

/**
 * A note's own record in one of its languages, so that texts can be told and ranked before notes.
 * Of a note in several, each names its language, and leads to the page that has it so.
 */
function noteRecord(
  note: Note,
  said: NoteWords,
  label: string,
  source: Source,
  at: number,
  context: RecordContext,
): PassageRecord {
  const { id } = source;
  const { anchor, number, kind, inOther } = note;
  const { lang } = said;
  const isOne = inOther.length === 0;
  const known = context.abbreviations.get(`${id}#note-${note.id}`)?.join(' · ');
  const passage: Passage = {
    anchor,
    label: `${label}, ${context.noteName(number, isOne ? null : lang)}`,
    ...(context.labelsOf && {
      labels: context.labelsOf(at, anchor, { note, lang: isOne ? null : lang }),
    }),
    ...partNamed(source, anchor),
    ...(!isOne && { lang, ...context.leadsTo?.(note, said) }),
    note: note.id,
    kind,
    pairs: [['', noteWords(said).join('\n')]],
    ...(known && { known }),
  };
  const words = fieldWords(tokensOf(textsOf(passage).english, context.tables), lang, context);
  return {
    source: at,
    passage,
    fields: withMore(
      [{ what: `note: ${kind}`, language: languageName(lang), words }],
      ownWords(known, context),
      context.noteNameWords(note),
    ),
  };
}

/** The page of a passage, as a record names it. */
function partNamed(source: Source, anchor: string): Pick<Passage, 'part'> {
  const { anchor: part } = partOf(source, anchor);
  return part ? { part: `${part}/` } : {};
}

/** Fields with further words at the end of the first, and a field of names. */
function withMore(
  [first, ...others]: readonly Field[],
  words: readonly string[],
  names: readonly string[],
): Field[] {
  const named: Field[] = names.length > 0 ? [{ what: 'name', language: '', words: names }] : [];
  return first ? [{ ...first, words: [...first.words, ...words] }, ...others, ...named] : named;
}

/**
 * A text's words in the index, and after them the stems of its English words that are no words
 * themselves.
 */
function fieldWords(
  tokens: readonly Token[],
  lang: string,
  { vocabulary }: RecordContext,
): string[] {
  const stems = new Set<string>();
  for (const { word } of tokens) {
    if (OFFERED.test(word)) vocabulary.add(word);
    const stem = lang.startsWith('en') ? stemOf(word) : null;
    if (stem && stem !== word) stems.add(stemWord(stem));
  }
  return [...indexWords(tokens), ...stems];
}

const ownWords = (text = '', context: RecordContext) =>
  fieldWords(tokensOf(text, context.tables), context.lang, context);

/** A word that a mistyped one may have been meant for. */
const OFFERED = /^[a-z]{6,}$/;

/** The pinyin of a text: each syllable with the next of the same run. */
function pinyinWords(tokens: readonly Token[], read: Reader): string[] {
  const plain = tokens.map(({ word, joined }) => word + (joined ? '' : '\n')).join('');
  return syllableWords(read(plain));
}

/** A paragraph's sentences with their English; a paragraph without sentences is one pair. */
function pairsOf({
  text,
  sentences,
  summary,
  digest,
}: Paragraph): [original: string, english: string][] {
  if (sentences.length === 0 || !summary)
    return [[text ?? '', summary?.text ?? digest?.text ?? '']];
  return sentences.map(({ anchor, range }) => [
    (text ?? '').slice(...range),
    summary.sentences
      .filter((each) => each.anchor === anchor)
      .map((each) => each.text)
      .join(' '),
  ]);
}

const ABBREVIATION = /^\p{Lu}[\p{Lu}\p{N}&.-]{1,11}s?$/u;

/**
 * What passages are known by beside their own words: ids of notes, short titles of the works that
 * notes cite, abbreviations in names.yaml, by the passage (`decision#c1`, `decision#note-ilo`).
 */
export function abbreviationsOf({
  sources,
  references,
  names,
}: Pick<Edition, 'sources' | 'references' | 'names'>): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  const add = (passage: string, words: string) => {
    if (words) found.set(passage, (found.get(passage) ?? new Set()).add(words));
  };
  const shortTitles = new Map(
    references.map(({ key, csl }) => [key, String(csl['title-short'] ?? csl.shortTitle ?? '')]),
  );
  for (const { id, notes } of sources)
    for (const note of notes) {
      add(`${id}#note-${note.id}`, note.id);
      for (const { key } of note.citations)
        add(`${id}#note-${note.id}`, shortTitles.get(key) ?? '');
    }
  for (const name of names)
    for (const form of abbreviationsIn(name))
      for (const { passages } of name.spellings)
        for (const { source, anchor } of passages) add(`${source}#${anchor}`, form);
  return new Map([...found].map(([passage, words]) => [passage, [...words]]));
}

function abbreviationsIn({ spellings }: Pick<Name, 'spellings'>): string[] {
  return spellings.map(({ form }) => form).filter((form) => ABBREVIATION.test(form));
}
