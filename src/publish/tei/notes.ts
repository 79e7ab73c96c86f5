import { langOf } from '../../model/apparatus/glossary.ts';
import type { Note, NoteWords, Source } from '../../model/edition.ts';
import type { Certainty } from '../../model/note-kind.ts';
import { wordsAsWritten } from '../../model/spoken-notes.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import { EDITION, spanIds, translatedNoteId } from './ids.ts';
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
    notes.flatMap((note) =>
      wordsAsWritten(note).map((words) => noteOf(note, words, record.lang, context)),
    ),
  );
}

/** A note in one of its languages: the one in which it was written, or a translation of that. */
function noteOf(note: Note, words: NoteWords, lang: string, context: TeiContext): XmlElement {
  const { id, number, kind, certainty } = note;
  const { positions, of } = words;
  const { from, to } = spanIds(id);
  return el(
    'note',
    {
      ...(of
        ? {
            'xml:id': translatedNoteId(id, words.lang),
            'xml:lang': words.lang,
            corresp: `#note-${id}`,
            subtype: of.latest ? 'translation-of-earlier-version' : 'translation',
          }
        : { 'xml:id': `note-${id}` }),
      n: of ? `${number}, version ${of.version}` : number,
      type: kind,
      cert: CERT[certainty],
      target: `#${from}`,
      targetEnd: `#${to}`,
      resp: `#${EDITION}`,
    },
    teiProse(words, context),
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
    termOf(words, lang, context),
  );
}

/** A term as data: the original, this edition's rendering, and those of others. */
function termOf({ term, of }: NoteWords, lang: string, context: TeiContext): XmlElement | null {
  if (!term || (of && term.others.length === 0)) return null;
  const { original, pinyin, rendering, others } = term;
  return el(
    'list',
    { type: 'renderings' },
    // The edition's own rendering is told once, with the note as it was written.
    of === null &&
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
