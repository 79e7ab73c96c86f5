import { citationLabel, formatBibliography } from '../model/bibliography.ts';
import type {
  About,
  Companion,
  Edition,
  EditionRecord,
  OwnPage,
  Source,
  SourceRecord,
} from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { publishesText } from '../model/rights.ts';
import { spokenNotes } from '../model/spoken-notes.ts';
import { spokenRecord } from '../model/spoken-record.ts';
import { directionOf } from '../model/text/direction.ts';
import type { ReferenceItem } from '../schemas/reference.ts';
import { interfaceFor, interfaceIn } from '../words/words.ts';
import { checkTerms } from './checks/check-terms.ts';
import type { ParagraphDraft, PlacedNote, SourceDraft } from './draft/draft.ts';
import type { NameDraft } from './draft/draft-names.ts';
import { checkSpellings, renderNames, resolveNames } from './names.ts';
import { namesOf, renderNote, renderParagraph, renderReference } from './render-source.ts';
import { anchorsOf, resolve } from './resolve.ts';
import { spansIn } from './syntax/collect.ts';
import type { Known } from './targets.ts';
import { renderVersions } from './versions/render-versions.ts';

const ON_ORDER = { text: 0, digest: 1, summary: 2 } as const;

/** What an edition is assembled from. */
export interface Parts {
  readonly record: EditionRecord;
  /** The same as it reads in the further languages of the interface. */
  readonly inOther: readonly EditionRecord[];
  readonly about: readonly About[];
  readonly pages: readonly OwnPage[];
  readonly drafts: readonly SourceDraft[];
  /** Ids of sources that could not be read: what refers to them is not a further mistake. */
  readonly unread: ReadonlySet<string>;
  /** Null when the file could not be read. */
  readonly references: readonly ReferenceItem[] | null;
  readonly names: readonly NameDraft[];
}

/**
 * Joins the sources into the edition: resolves what they say of one another, numbers the notes,
 * renders the words.
 */
export function assemble(parts: Parts, problems: Problem[]): Edition {
  const { record, unread } = parts;
  const references = parts.references ?? [];
  const drafts = [...parts.drafts].sort((a, b) =>
    order(a, record).localeCompare(order(b, record), 'en'),
  );
  const { principal } = record;
  if (
    principal !== null &&
    !unread.has(principal) &&
    !drafts.some((draft) => draft.record.id === principal)
  ) {
    problems.push({
      file: 'sources/edition.yaml',
      line: 1,
      column: 1,
      what: `The principal source “${principal}” is not among the sources`,
      mend:
        drafts.length > 0
          ? `Name one of ${drafts.map((draft) => draft.record.id).join(', ')}, or leave principal out where none stands before the others`
          : 'There is no source yet: add it, or leave principal out until it is there',
    });
  }
  const known: Known = {
    ids: new Map(drafts.map((draft) => [draft.record.id, anchorsOf(draft)])),
    unread,
    retired: new Map(
      drafts.map((draft) => [
        draft.record.id,
        new Map(draft.retired.map(({ anchor, successors }) => [anchor, successors])),
      ]),
    ),
    keys: parts.references && new Set(references.map(({ id }) => id)),
  };
  checkTerms(drafts, problems);
  const resolution = resolve({ drafts, known }, problems);
  const namesCiting = resolveNames(parts.names, known, problems);
  const pathOf = (id: string) => (id === record.principal ? `${id}/` : `sources/${id}/`);
  const labels = new Map(references.map((item) => [item.id, citationLabel(item)]));
  const ui = interfaceIn(record.interface);
  const entries = formatBibliography(
    references.filter(
      ({ id }) => resolution.citedBy.has(id) || resolution.events.has(id) || namesCiting.has(id),
    ),
  );

  const sources = drafts.map((draft): Source => {
    const own = spokenRecord(draft.record, record);
    const notes = orderNotes(draft);
    const byAnchor = Map.groupBy(notes, ({ anchor }) => anchor);
    const paragraphs = draft.paragraphs.map((paragraph) =>
      renderParagraph(
        paragraph,
        draft,
        byAnchor.get(paragraph.entry.anchor) ?? [],
        resolution,
        labels,
        ui,
        record,
      ),
    );
    return {
      id: draft.record.id,
      path: pathOf(draft.record.id),
      record: own,
      dir: directionOf(draft.record.lang),
      publishesText: publishesText(draft.record.rights.status),
      localCopy: draft.localCopy,
      paragraphs,
      versions: renderVersions(draft.versions, own, paragraphs, ui),
      companions: companionsIn(draft, own),
      notes: spokenNotes(
        notes.map((note, i) => renderNote(note, i + 1, draft, resolution, labels, record)),
        record,
      ),
      words: paragraphs
        .filter(({ anchor }) => anchor !== 'title')
        .reduce((sum, { words }) => sum + words, 0),
    };
  });
  checkSpellings(parts.names, sources, problems);
  const edition: Edition = {
    record,
    about: aboutIn(record, parts.about),
    pages: parts.pages,
    sources,
    references: references
      .filter(({ id }) => entries.has(id))
      .map((item) =>
        renderReference(item, labels, entries, {
          notes: resolution.citedBy,
          events: resolution.events,
          names: namesCiting,
        }),
      )
      .sort((a, b) => a.label.localeCompare(b.label, 'en')),
    names: renderNames(parts.names, labels, record.lang),
    crossReferences: resolution.crossReferences,
    notices: [
      ...(record.publisher
        ? []
        : [
            'sources/edition.yaml: publisher is empty: nobody is named as responsible for this copy',
          ]),
      ...drafts.flatMap((draft) => draft.notices),
    ],
    inOther: [],
  };
  return { ...edition, inOther: parts.inOther.map((each) => editionIn(each, edition, parts)) };
}

/** The edition as it reads in another language of the interface. */
function editionIn(
  record: EditionRecord,
  edition: Edition,
  { about, pages, drafts }: Parts,
): Edition {
  const ui = interfaceIn(record.interface);
  const byId = new Map(drafts.map((draft) => [draft.record.id, draft]));
  return {
    ...edition,
    record,
    about: aboutIn(record, about),
    pages: pages.map(({ id, texts }) => ({
      id,
      texts: aboutIn(record, texts) as OwnPage['texts'],
    })),
    sources: edition.sources.map((source) => {
      const draft = byId.get(source.id) as SourceDraft;
      const paragraphs = source.paragraphs.map((paragraph, i) => ({
        ...paragraph,
        ...namesOf(draft.paragraphs[i] as ParagraphDraft, draft, ui),
      }));
      const own = spokenRecord(draft.record, record);
      return {
        ...source,
        record: own,
        paragraphs,
        versions: renderVersions(draft.versions, own, paragraphs, ui),
        companions: companionsIn(draft, own),
        notes: spokenNotes(source.notes, record),
      };
    }),
  };
}

/** The companions of a source, as its record speaks of them. */
function companionsIn({ companions, record }: SourceDraft, own: SourceRecord): Companion[] {
  return companions.map(({ companion }) =>
    own === record
      ? companion
      : { ...companion, ...own.companions.find(({ id }) => id === companion.id) },
  );
}

/** What the edition says of itself, first in the language of the interface. */
function aboutIn(record: EditionRecord, about: readonly About[]): readonly About[] {
  if (record.interfaces.length === 1) return about;
  const own = (each: About) => interfaceFor(each.lang) === record.interface;
  return about.toSorted((a, b) => Number(own(b)) - Number(own(a)));
}

/** Sorts the principal source first, then by date and id; undated sources last. */
function order({ record }: SourceDraft, edition: EditionRecord): string {
  return record.id === edition.principal ? '' : `${record.date ?? '9999'} ${record.id}`;
}

/**
 * Notes in the order of the page: paragraph by paragraph, in it sentence by sentence, and the
 * original before its summary.
 */
function orderNotes(draft: SourceDraft): PlacedNote[] {
  const row = new Map(
    draft.paragraphs.map((paragraph, i) => [paragraph.entry.anchor, { paragraph, i }]),
  );
  return draft.notes
    .map((note, i) => {
      const found = row.get(note.anchor);
      return {
        note,
        row: found?.i ?? 0,
        sentence: found ? sentenceOf(note, found.paragraph) : 0,
        on: ON_ORDER[note.on],
        i,
      };
    })
    .sort((a, b) => a.row - b.row || a.sentence - b.sentence || a.on - b.on || a.i - b.i)
    .map(({ note }) => note);
}

/**
 * The sentence, from 1, in which a note's words end; 0 for words of a gist or of a paragraph
 * without sentences.
 */
function sentenceOf({ id, on }: PlacedNote, { entry, spans, summary }: ParagraphDraft): number {
  if (on === 'text') {
    const end = spans.find(({ note }) => note === id)?.range[1] ?? 0;
    return entry.sentences.findIndex(({ range }) => end <= range[1]) + 1;
  }
  const holds = summary?.sentences.find(({ children }) =>
    spansIn({ type: 'paragraph', children }).some(({ note }) => note === id),
  );
  return entry.sentences.findIndex(({ anchor }) => anchor === holds?.anchor) + 1;
}
