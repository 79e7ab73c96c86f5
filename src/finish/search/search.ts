import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Companion, Edition, EditionRecord, Source } from '../../model/edition.ts';
import { sourceOf } from '../../model/lookup.ts';
import { partsOf } from '../../model/pages/parts.ts';
import { historiesOf } from '../../model/releases/history.ts';
import { facetsOf, LAID_FILTERS } from '../../model/search/filters.ts';
import { nameWord } from '../../model/search/index-words.ts';
import {
  groupRecords,
  type RecordDraft,
  type SearchLayout,
  type SearchSource,
} from '../../model/search/layout.ts';
import { noteNames, passageNames } from '../../model/search/names.ts';
import {
  abbreviationsOf,
  type FieldClass,
  type Passage,
  type PassageRecord,
  type RecordContext,
  recordsOf,
} from '../../model/search/record.ts';
import type { SearchTables } from '../../model/search/tables.ts';
import { pagesWith, wordsOf } from '../../model/spoken-notes.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { pathIn } from '../../render/pages.ts';
import { companionName } from '../../render/views/companion.ts';
import { historyPath } from '../../render/views/history.ts';
import { type Interface, interfaceIn } from '../../words/words.ts';
import { madeAnew, type Units } from '../units/units.ts';
import { writeSearchIndex } from './search-index.ts';
import { addReading, readInto, searchTables } from './search-tables.ts';

/**
 * The records of an edition's index; `classes`, `tables` and `vocabulary` are whole when the last
 * of them was taken. What is one source's is a unit.
 */
export function searchRecords(edition: Edition, units: Units = madeAnew(edition)) {
  const syllables: Record<string, string> = {};
  const tables = { ...searchTables(edition), syllables };
  const vocabulary = new Set<string>();
  const classes: FieldClass[] = [];
  const recordsOf = sourceRecords(edition, tables, units);
  function* passages() {
    // Paragraphs of all sources stand before all notes: a record is of one or the other, and most
    // that find something find a text.
    const notes: SourceRecords['notes'][] = [];
    for (const [source] of edition.sources.entries()) {
      const its = recordsOf(source);
      notes.push(its.notes);
      for (const word of its.vocabulary) vocabulary.add(word);
      for (const [syllable, chars] of Object.entries(its.syllables))
        for (const char of chars) addReading(syllables, syllable, char);
      for (const record of its.paragraphs) yield unpacked(source, record);
    }
    for (const [source, its] of notes.entries())
      for (const record of its) yield unpacked(source, record);
  }
  const words = wordsIn(edition);
  const drafts: Iterable<RecordDraft> = groupRecords(passages(), words, classes);
  return { drafts, words, classes, tables, vocabulary };
}

/** A passage to be indexed, as it is kept: the words of each field are one text. */
interface PackedRecord {
  readonly passage: Passage;
  readonly fields: readonly (FieldClass & { readonly words: string })[];
}

/** What is indexed of a source, and what of the tables comes of it. */
interface SourceRecords extends Pick<SearchTables, 'syllables'> {
  readonly paragraphs: readonly PackedRecord[];
  readonly notes: readonly PackedRecord[];
  readonly vocabulary: readonly string[];
}

const packed = ({ passage, fields }: PassageRecord): PackedRecord => ({
  passage,
  fields: fields.map((field) => ({ ...field, words: field.words.join(' ') })),
});
const unpacked = (source: number, { passage, fields }: PackedRecord): PassageRecord => ({
  source,
  passage,
  fields: fields.map((field) => ({ ...field, words: field.words.split(' ').filter(Boolean) })),
});

/** Makes what is indexed of a source, by its number, or takes it as it was kept. */
export function sourceRecords(
  edition: Edition,
  tables: SearchTables,
  units: Units,
): (source: number) => SourceRecords {
  const ui = interfaceIn(edition.record.interface);
  const { words: messages } = ui;
  const context = {
    tables,
    lang: edition.record.lang,
    nameWords: (...passage: Parameters<typeof passageNames>) =>
      passageNames(...passage).map(nameWord),
    noteName: (number: number, lang: string | null) => noteName(ui, number, lang),
    companionLabel: (label: string, companion: Companion) =>
      label + messages.marks.comma + companionName({ ui }, companion),
    ...(edition.inOther.length > 0 && { leadsTo: leadsIn(edition.record) }),
    noteNameWords: (note: Parameters<typeof noteNames>[0]) => noteNames(note).map(nameWord),
    ...(edition.inOther.length > 0 && { labelsOf: labelsIn(edition.inOther) }),
    abbreviations: abbreviationsOf(edition),
  };
  // Characters fold by those of all sources, and abbreviations are of names and of works cited.
  const { traditional, variants } = tables;
  const folding = sha256(JSON.stringify([traditional, variants]));
  const known = Map.groupBy(context.abbreviations, ([passage]) => passage.split('#')[0] ?? '');
  return (at) => {
    const { id } = edition.sources[at] as Source;
    const name = `search ${sha256(JSON.stringify([folding, known.get(id) ?? []]))}`;
    return units.made(id, name, () => {
      const source = units.edition.sources[at] as Source;
      const syllables: Record<string, string> = {};
      const vocabulary = new Set<string>();
      const own = { ...context, vocabulary, read: readInto(syllables) };
      const [paragraphs, notes] = (['paragraphs', 'notes'] as const).map((what) =>
        recordsOf(source, at, what, own).map(packed),
      ) as [PackedRecord[], PackedRecord[]];
      return { paragraphs, notes, syllables, vocabulary: [...vocabulary] };
    });
  };
}

/**
 * Writes the search index of an edition, with its tables, into a folder: the words of every
 * paragraph and note, in one index for all languages, and what tells them apart. `base` is the path
 * of the site in its host.
 */
export async function writeSearch(
  edition: Edition,
  base: string,
  folder: string,
  units?: Units,
): Promise<void> {
  const { drafts, words, classes, tables, vocabulary } = searchRecords(edition, units);
  const written = await writeSearchIndex(drafts, folder, words);
  // On the page of the search in each language addresses lead to pages in that.
  const root = edition.inOther.length > 0 ? '../' : base;
  const histories = historiesOf(edition);
  const layout: SearchLayout = {
    ...tables,
    version: edition.record.version,
    filters: LAID_FILTERS,
    sources: edition.sources.map((source) => ({
      ...named(source),
      ...shortsOf(source, edition),
      url: root + source.path,
      ...(histories.has(source.id) && { past: root + historyPath(source) }),
    })),
    classes,
    ...written,
  };
  await writeFile(join(folder, 'tables.json'), JSON.stringify(layout));
  await writeFile(join(folder, 'words.json'), JSON.stringify([...vocabulary].sort()));
}

/** Names of passages and notes in the further languages of the interface, by their tags. */
function labelsIn(editions: readonly Edition[]): NonNullable<RecordContext['labelsOf']> {
  const labels = editions.map(({ record, sources }) => ({
    ui: interfaceIn(record.interface),
    by: sources.map(
      ({ paragraphs }) => new Map(paragraphs.map(({ anchor, label }) => [anchor, label])),
    ),
  }));
  return (source, anchor, of) =>
    Object.fromEntries(
      labels.map(({ ui, by }) => {
        const { lang, words } = ui;
        const label = by[source]?.get(anchor) ?? '';
        const named =
          of &&
          ('note' in of
            ? noteName(ui, of.note.number, of.lang)
            : companionName({ ui }, of.companion));
        return [lang, label + (named ? words.marks.comma + named : '')];
      }),
    );
}

/** Short names of a source in the further languages of the interface, where they are others. */
function shortsOf({ id, record }: Source, { inOther }: Edition): Pick<SearchSource, 'shorts'> {
  const shorts = inOther.flatMap((other) => {
    const short = sourceOf(other, id)?.record.short ?? record.short;
    return short === record.short ? [] : [[other.record.interface, short] as const];
  });
  return shorts.length > 0 ? { shorts: Object.fromEntries(shorts) } : {};
}

/** A note's name, with the language in which it was found where it is there in several. */
function noteName({ say, words, language }: Interface, number: number, lang: string | null) {
  const note = say(words.note.name, { number });
  return lang ? say(words.note.nameIn, { note, language: language(lang) }) : note;
}

/** How addresses lead from the search in each language to a note in some of its words. */
function leadsIn(record: EditionRecord): NonNullable<RecordContext['leadsTo']> {
  const { interfaces } = record;
  return (note, said) => {
    const pages = pagesWith(note, said, interfaces);
    if (pages.length === 0) return {};
    const leads = interfaces
      .filter((each) => !pages.includes(each))
      .map((each) => {
        const up = each === interfaces[0] ? '../' : '../../';
        return [each, up + pathIn(record, pages[0] as string, '')] as const;
      });
    return leads.length > 0 ? { leads: Object.fromEntries(leads) } : {};
  };
}

/** How the page of results names a source. */
function named(source: Source): Omit<SearchSource, 'url'> {
  const { id, path, record } = source;
  const parts = partsOf(source)
    .slice(1)
    .map((part) => part.path);
  return {
    id,
    path,
    ...(parts.length > 0 && { parts }),
    title: record.title,
    titleEnglish: record.titleEnglish,
    facets: facetsOf({ record }),
    short: record.short,
    lang: record.lang,
  };
}

/**
 * Words that an edition will have in the index, about: a character of Han has its pair and its
 * syllable, other words are some letters.
 */
function wordsIn({ sources }: Edition): number {
  const length = (text: string | null | undefined) => {
    const han = text?.match(/[\u3400-\u9fff]/g)?.length ?? 0;
    return 2 * han + ((text?.length ?? 0) - han) / 5;
  };
  let words = 0;
  for (const { paragraphs, notes } of sources) {
    for (const { text, digest, summary, companions } of paragraphs)
      words +=
        length(text) +
        length(digest?.text) +
        length(summary?.text) +
        length(summary?.gist?.text) +
        companions.reduce((sum, part) => sum + length(part.text), 0);
    for (const note of notes) for (const { text } of wordsOf(note)) words += length(text);
  }
  return words;
}
