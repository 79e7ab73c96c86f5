import type { Edition, Source } from '../../model/edition.ts';
import { referenceOf } from '../../model/lookup.ts';
import { pageOf } from '../../model/pages/parts.ts';
import { contextOf } from '../../render/prose.ts';
import { hrefOf } from '../../render/view.ts';
import { interfaceIn } from '../../words/words.ts';
import { annotationOf, creatorOf, timeOf } from './annotation.ts';
import type { Addresses } from './bodies.ts';

/**
 * Writes the notes of a source's page as one Web Annotation collection with one page, in the order
 * of their numbers (https://www.w3.org/TR/annotation-model/#collections, JSON-LD 1.0 or later, on one
 * line: indentation would be a third of it).
 *
 * `site` is the absolute address of the site's root, with a slash at its end:
 * `https://example.org/base/`.
 */
export function annotationsJsonLd(edition: Edition, source: Source, site: string): string {
  const { record } = edition;
  const ui = interfaceIn(record.interface);
  const addresses: Addresses = {
    site,
    pageOf: (target) => hrefOf({ edition, site }, target).replace(/#.*/, ''),
    labelOf: (key) => referenceOf(edition, key)?.label ?? key,
    proseOf: (source, { anchor }) => contextOf(edition, source, site, ui, pageOf(source, anchor)),
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
    'dcterms:source': { id: site + source.path },
    total: notes.length,
    first: {
      id: `${id}#page-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: notes.map((note) => annotationOf(note, source, record, addresses)),
    },
    last: `${id}#page-1`,
  };
  return `${JSON.stringify(collection)}\n`;
}
