import { citationText } from '../../model/bibliography.ts';
import type { Note, Source, Target } from '../../model/edition.ts';
import { kindOfNote } from '../../model/note-kind.ts';
import { wordsAsWritten } from '../../model/spoken-notes.ts';
import type { ProseContext } from '../../render/prose.ts';
import { fragment } from './fragment.ts';
import { noteHtml } from './note-html.ts';

/** Where things stand on the web. */
export interface Addresses {
  /** Absolute address of the site's root, with a slash at its end. */
  readonly site: string;
  /** Absolute address of the page that a passage or note stands on. */
  readonly pageOf: (target: Target) => string;
  /** Short form of a reference, by key. */
  readonly labelOf: (key: string) => string;
  /** What prose of a source is rendered with on a note's page. */
  readonly proseOf: (source: Source, note: Note) => ProseContext;
}

/**
 * The bodies of a note (https://www.w3.org/TR/annotation-model/#bodies-and-targets): its words in each
 * language; its kind and its certainty as tags; each work that it cites, with the place in it; each passage that
 * it points at, with the relation as its label.
 */
export function bodiesOf(
  note: Note,
  source: Source,
  { site, pageOf, labelOf, proseOf }: Addresses,
): Record<string, unknown>[] {
  const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });
  const page = pageOf({ source: source.id, anchor: note.anchor });
  return [
    ...wordsAsWritten(note).map((words) => ({
      type: 'TextualBody',
      purpose: kindOfNote(note.kind).motivation,
      format: 'text/html',
      language: words.lang,
      value: noteHtml(words, page, proseOf(source, note)),
      // Of which version of the note a translation is.
      ...(words.of && { 'schema:version': `${words.of.version}` }),
      ...(words.of?.latest && {
        'schema:creativeWorkStatus': `of an earlier version; the note is at ${words.of.latest.version}`,
      }),
    })),
    tag(note.kind),
    tag(note.certainty),
    ...note.citations.map((item) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source: `${site}references/#ref-${item.key}`,
      'dcterms:bibliographicCitation': citationText(item, labelOf(item.key)),
    })),
    ...note.crossReferences.map(({ relation, to }) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source: pageOf(to),
      selector: fragment(to.anchor),
      label: relation,
    })),
  ];
}
