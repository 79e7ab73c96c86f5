import { noteAnchor, summaryAnchor } from '../../model/anchor.ts';
import type { EditionRecord, Note, Source } from '../../model/edition.ts';
import { paragraphAt } from '../../model/lookup.ts';
import { kindOfNote } from '../../model/note-kind.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { annotatedNodes } from '../../render/prose.ts';
import { type Addresses, bodiesOf } from './bodies.ts';
import { readElement } from './element-text.ts';
import { fragment } from './fragment.ts';
import { selectorsFor } from './selectors.ts';

/** A day as the Recommendation wants its times: xsd:dateTime with a time zone (3.3.1). */
export const timeOf = (day: string) => `${day}T00:00:00Z`;

/**
 * Who answers for the notes: the publisher of this copy, or where none is named the edition itself.
 */
export const creatorOf = ({ publisher, title }: EditionRecord, site: string) =>
  publisher ? { id: site, type: 'Organization', name: publisher } : { id: site, name: title };

/**
 * A note as an annotation (https://www.w3.org/TR/annotation-model/#annotations); its id is the
 * note's permalink.
 */
export function annotationOf(
  note: Note,
  source: Source,
  record: EditionRecord,
  addresses: Addresses,
): Record<string, unknown> {
  return {
    id: `${addresses.site}${source.path}#${noteAnchor(note.id)}`,
    type: 'Annotation',
    motivation: kindOfNote(note.kind).motivation,
    creator: creatorOf(record, addresses.site),
    created: timeOf(record.date),
    modified: timeOf(record.date),
    // Of what is the edition's own; words quoted in it are not covered.
    rights: record.licence?.url,
    body: bodiesOf(note, source, addresses),
    target: targetOf(note, source, record, addresses),
  };
}

/**
 * The words that a note stands on (4. Specific Resources): a fragment of the page, refined by the
 * words and by their position (4.2.9; two refinements are alternatives that select the same), in
 * the state of this version of the edition (4.3.1).
 *
 * The state carries the edition's version and the SHA-256 of the element's words in UTF-8. For a
 * full text that is the paragraph's exact fingerprint; for words of ours about a paragraph,
 * `dcterms:source` has the fingerprint of the paragraph itself.
 */
function targetOf(
  note: Note,
  source: Source,
  record: EditionRecord,
  addresses: Addresses,
): Record<string, unknown> {
  const { anchor, on } = note;
  const page = addresses.pageOf({ source: source.id, anchor });
  const paragraph = paragraphAt(source, anchor);
  if (!paragraph)
    throw new Error(
      `Note ${note.id} of ${source.id} stands on ${anchor}, which is not a paragraph of it.`,
    );
  const { text, marks } = readElement(
    annotatedNodes(paragraph, on, addresses.proseOf(source, note)),
  );
  // A reader's own copy may lack the words of a note; the whole paragraph is then its target.
  const range = marks.get(note.id);
  const ours = on === 'summary' || paragraph.text === null;
  return {
    type: 'SpecificResource',
    source: page,
    state: {
      type: 'TimeState',
      sourceDate: timeOf(record.date),
      'schema:version': record.version,
      'schema:sha256': sha256(text),
    },
    selector: {
      ...fragment(on === 'summary' ? summaryAnchor(anchor) : anchor),
      ...(range && { refinedBy: selectorsFor(text, range) }),
    },
    ...(ours && {
      'dcterms:source': {
        'schema:identifier': anchor,
        'schema:sha256': paragraph.fingerprint.exact,
      },
    }),
  };
}
