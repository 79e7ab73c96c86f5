import { type Anchor, noteAnchor } from './anchor.ts';
import type { CrossReference, Edition, Note, Paragraph, Reference, Source } from './edition.ts';
import { remembered } from './remembered.ts';

// What is looked up for each note or link is found by a table, so that the time it takes does not
// grow with the edition. A table is made once for a list, which is never changed, and goes with it.

/** Makes a table of a list once. */
/* @__NO_SIDE_EFFECTS__ */
export function tableOf<T, V>(
  make: (list: readonly T[]) => ReadonlyMap<string, V>,
): (list: readonly T[]) => ReadonlyMap<string, V> {
  return remembered(make);
}

/** Lists what belongs to each of several keys, in order. */
function grouped<T>(list: readonly T[], keysOf: (each: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list)
    for (const key of keysOf(each)) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  return groups;
}

const sourcesById = tableOf(
  (list: readonly Source[]) => new Map(list.map((source) => [source.id, source])),
);
const orderOf = tableOf((list: readonly Source[]) => new Map(list.map(({ id }, i) => [id, i])));
const referencesByKey = tableOf(
  (list: readonly Reference[]) => new Map(list.map((reference) => [reference.key, reference])),
);
const notesByAnchor = tableOf(
  (list: readonly Note[]) => new Map(list.map((note) => [noteAnchor(note.id), note])),
);
const paragraphsByAnchor = tableOf(
  (list: readonly Paragraph[]) => new Map(list.map((paragraph) => [paragraph.anchor, paragraph])),
);
const referencesBySource = tableOf((list: readonly Reference[]) =>
  grouped(list, ({ citedBy }) => new Set(citedBy.map(({ source }) => source))),
);
const crossReferencesBySource = tableOf((list: readonly CrossReference[]) =>
  grouped(list, ({ from, to }) => new Set([from.source, to.source])),
);

/** The edition as it reads in a language of its interface; in the first where it has no such. */
export function editionIn(edition: Edition, language: string): Edition {
  return edition.inOther.find(({ record }) => record.interface === language) ?? edition;
}

/** The source with an id. */
export function sourceOf({ sources }: Pick<Edition, 'sources'>, id: string): Source | undefined {
  return sourcesById(sources).get(id);
}

/** The source that stands before the others; none in an edition that names none. */
export function principalOf({
  record,
  sources,
}: Pick<Edition, 'record' | 'sources'>): Source | undefined {
  return record.principal === null ? undefined : sourcesById(sources).get(record.principal);
}

/** The note of a source with an anchor, `note-x`. */
export function noteAt({ notes }: Pick<Source, 'notes'>, anchor: Anchor): Note | undefined {
  return notesByAnchor(notes).get(anchor);
}

/** The paragraph of a source with an anchor. */
export function paragraphAt(
  { paragraphs }: Pick<Source, 'paragraphs'>,
  anchor: Anchor,
): Paragraph | undefined {
  return paragraphsByAnchor(paragraphs).get(anchor);
}

/** Sources in the edition's order; what is none is left out. */
export function inOrder(
  { sources }: Pick<Edition, 'sources'>,
  some: readonly (Source | undefined)[],
): Source[] {
  const order = orderOf(sources);
  return some
    .filter((source) => source !== undefined)
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** The work with a key. */
export function referenceOf(
  { references }: Pick<Edition, 'references'>,
  key: string,
): Reference | undefined {
  return referencesByKey(references).get(key);
}

/** The works that a source's notes and passages cite, in the edition's order. */
export function referencesIn(
  { references }: Pick<Edition, 'references'>,
  source: string,
): readonly Reference[] {
  return referencesBySource(references).get(source) ?? [];
}

/** The cross-references that start or end in a source, in the edition's order. */
export function crossReferencesOf(
  { crossReferences }: Pick<Edition, 'crossReferences'>,
  source: string,
): readonly CrossReference[] {
  return crossReferencesBySource(crossReferences).get(source) ?? [];
}
