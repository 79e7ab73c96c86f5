import type { OwnNote, OwnPlace } from '../../model/own-notes/own-note.ts';
import { fragment } from '../web-annotation/fragment.ts';

/**
 * A reader's own notes as a Web Annotation collection (https://www.w3.org/TR/annotation-model/), on
 * the pages of a site: its absolute address, with a slash at its end.
 */
export function ownAnnotations(notes: readonly OwnNote[], site: string, label: string): string {
  const id = `${site}my-notes/`;
  return `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'AnnotationCollection',
      label,
      total: notes.length,
      first: {
        id: `${id}#page-1`,
        type: 'AnnotationPage',
        startIndex: 0,
        items: notes.map((note) => annotationOf(note, site)),
      },
      last: `${id}#page-1`,
    },
    null,
    2,
  )}\n`;
}

function annotationOf(note: OwnNote, site: string) {
  const { id, page, title, places, text, tags, created, modified, by } = note;
  const body = (purpose: string, value: string) => ({
    type: 'TextualBody',
    purpose,
    format: 'text/plain',
    value,
  });
  const resource = { type: 'SpecificResource', source: site + page, 'dcterms:title': title };
  return {
    id,
    type: 'Annotation',
    motivation: text ? 'commenting' : 'highlighting',
    ...(by && { creator: { type: 'Person', name: by } }),
    created,
    modified,
    body: [...(text ? [body('commenting', text)] : []), ...tags.map((tag) => body('tagging', tag))],
    target: places.length
      ? places.map((place) => ({ ...resource, label: place.label, selector: selectorOf(place) }))
      : [resource],
  };
}

function selectorOf({ anchor, prefix, exact, suffix, start, end }: OwnPlace) {
  const words = [
    { type: 'TextQuoteSelector', prefix, exact, suffix },
    ...(start < end ? [{ type: 'TextPositionSelector', start, end }] : []),
  ];
  return anchor ? { ...fragment(anchor), refinedBy: words } : words;
}
