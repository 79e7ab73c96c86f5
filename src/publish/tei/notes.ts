import { langOf } from '../../model/apparatus/glossary.ts';
import type { Note, Source } from '../../model/edition.ts';
import type { Certainty } from '../../model/note-kind.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import { EDITION, spanIds } from './ids.ts';
import { type TeiContext, teiLine, teiProse } from './prose.ts';

/** How sure a note is, in TEI's words. */
const CERT: Readonly<Record<Certainty, string>> = {
  verified: 'high',
  inferred: 'medium',
  'not verified': 'low',
};

/** The notes of a source, each pointing at the two milestones between which its words stand. */
export function notesOf({ notes, record }: Source, context: TeiContext): XmlElement | null {
  if (notes.length === 0) return null;
  return el(
    'div',
    { type: 'notes', 'xml:lang': context.lang },
    notes.map((note) => noteOf(note, record.lang, context)),
  );
}

function noteOf(note: Note, lang: string, context: TeiContext): XmlElement {
  const { id, number, kind, certainty, positions } = note;
  const { from, to } = spanIds(id);
  return el(
    'note',
    {
      'xml:id': `note-${id}`,
      n: number,
      type: kind,
      cert: CERT[certainty],
      target: `#${from}`,
      targetEnd: `#${to}`,
      resp: `#${EDITION}`,
    },
    teiProse(note, context),
    positions.length > 0 &&
      el(
        'list',
        { type: 'positions' },
        positions.map(({ date, dateIso, party, ...position }) =>
          el(
            'item',
            {},
            el('date', { when: dateIso }, date),
            ', ',
            el('name', { type: 'party' }, party),
            ': ',
            teiLine(position, context),
          ),
        ),
      ),
    termOf(note, lang, context),
  );
}

/** A term as data: the original, this edition's rendering, and those of others. */
function termOf({ term }: Note, lang: string, context: TeiContext): XmlElement | null {
  if (!term) return null;
  const { original, pinyin, rendering, others } = term;
  return el(
    'list',
    { type: 'renderings' },
    el(
      'item',
      { resp: `#${EDITION}` },
      el('term', { 'xml:lang': langOf(original, lang) }, original),
      pinyin && [' ', el('term', { type: 'pinyin', 'xml:lang': 'zh-Latn-pinyin' }, pinyin)],
      rendering && [' ', el('gloss', {}, rendering)],
    ),
    others.map(({ words, ...rendering }) =>
      el('item', {}, el('gloss', {}, words), ', ', teiLine(rendering, context)),
    ),
  );
}
