import type { Edition, Source } from '../../model/edition.ts';
import { referenceOf, sourceOf } from '../../model/lookup.ts';
import { contextOf } from '../../render/prose.ts';
import { interfaceIn } from '../../words/words.ts';
import { annotationOf, creatorOf, timeOf } from './annotation.ts';
import type { Addresses } from './bodies.ts';

/**
 * Writes the notes of a source's page as one Web Annotation collection with one page, in the order
 * of their numbers (https://www.w3.org/TR/annotation-model/#collections, JSON-LD 1.0 or later, two
 * spaces of indentation).
 *
 * `site` is the absolute address of the site's root, with a slash at its end:
 * `https://example.org/base/`.
 */
export function annotationsJsonLd(edition: Edition, source: Source, site: string): string {
  const { record } = edition;
  const addresses: Addresses = {
    site,
    pageOf: (id) => `${site}${sourceOf(edition, id)?.path ?? ''}`,
    labelOf: (key) => referenceOf(edition, key)?.label ?? key,
    proseOf: (source) => contextOf(edition, source, site, interfaceIn(edition.record.interface)),
  };
  const id = `${site}downloads/${source.id}/annotations.jsonld`;
  const notes = [...source.notes].sort((a, b) => a.number - b.number);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Notes on ${source.record.short} (${record.title}, version ${record.version})`,
    creator: creatorOf(record, site),
    created: timeOf(record.date),
    modified: timeOf(record.date),
    rights: record.licence?.url,
    'schema:version': record.version,
    'dcterms:source': { id: addresses.pageOf(source.id) },
    total: notes.length,
    first: {
      id: `${id}#page-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: notes.map((note) => annotationOf(note, source, record, addresses)),
    },
    last: `${id}#page-1`,
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
