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
  type RecordContext,
  recordsOf,
} from '../../model/search/record.ts';
import { pagesWith, wordsOf } from '../../model/spoken-notes.ts';
import { pathIn } from '../../render/pages.ts';
import { companionName } from '../../render/views/companion.ts';
import { historyPath } from '../../render/views/history.ts';
import { type Interface, interfaceIn } from '../../words/words.ts';
import { closeSearchIndex, writeSearchIndex } from './search-index.ts';
import { readInto, searchTables } from './search-tables.ts';

/**
 * The records of an edition's index; `classes`, `tables` and `vocabulary` are whole when the last
 * of them was taken.
 */
export function searchRecords(edition: Edition) {
  const { sources } = edition;
  const ui = interfaceIn(edition.record.interface);
  const { words: messages } = ui;
  const syllables: Record<string, string> = {};
  const tables = { ...searchTables(edition), syllables };
  const vocabulary = new Set<string>();
  const context = {
    tables,
    vocabulary,
    lang: edition.record.lang,
    read: readInto(syllables),
    nameWords: (passage: Parameters<typeof passageNames>[0]) => passageNames(passage).map(nameWord),
    noteName: (number: number, lang: string | null) => noteName(ui, number, lang),
    companionLabel: (label: string, companion: Companion) =>
      label + messages.marks.comma + companionName({ ui }, companion),
    ...(edition.inOther.length > 0 && { leadsTo: leadsIn(edition.record) }),
    noteNameWords: (note: Parameters<typeof noteNames>[0]) => noteNames(note).map(nameWord),
    ...(edition.inOther.length > 0 && { labelsOf: labelsIn(edition.inOther) }),
    abbreviations: abbreviationsOf(edition),
  };
  const classes: FieldClass[] = [];
  function* passages() {
    // Paragraphs of all sources stand before all notes: a record is of one or the other, and most
    // that find something find a text.
    for (const what of ['paragraphs', 'notes'] as const)
      for (const [at, source] of sources.entries()) yield* recordsOf(source, at, what, context);
  }
  const words = wordsIn(edition);
  const drafts: Iterable<RecordDraft> = groupRecords(passages(), words, classes);
  return { drafts, words, classes, tables, vocabulary };
}

/**
 * Writes the search index of an edition, with its tables, into a folder: the words of every
 * paragraph and note, in one index for all languages, and what tells them apart. `base` is the path
 * of the site in its host.
 */
export async function writeSearch(edition: Edition, base: string, folder: string): Promise<void> {
  const { drafts, words, classes, tables, vocabulary } = searchRecords(edition);
  try {
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
  } finally {
    await closeSearchIndex();
  }
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
