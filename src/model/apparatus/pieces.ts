import { noteAnchor, summaryAnchor } from '../anchor.ts';
import type { Source } from '../edition.ts';
import { noteWords } from '../note-words.ts';
import type { Place } from './place.ts';

/** A stretch of published words, and where it stands. */
export interface Piece extends Omit<Place, 'times'> {
  readonly text: string;
}

/**
 * Everything that a source's page publishes, in order: record, text by sentences, digest, summary,
 * notes.
 */
export function piecesOf({ id, record, paragraphs, notes, publishesText }: Source): Piece[] {
  const notesOn = Map.groupBy(notes, ({ anchor }) => anchor);
  const at = (anchor: string) => ({ source: id, anchor });
  const fields = record.facts.map(({ term, value }) => `${term}: ${value}`).join('\n');
  return [
    {
      target: at('title'),
      paragraph: 'title',
      what: 'record',
      text: `${fields}\n${record.relation ?? ''}`,
    },
    ...paragraphs.flatMap(({ anchor, text, sentences, digest, summary }): Piece[] => [
      ...(publishesText && sentences.length === 0
        ? [{ target: at(anchor), paragraph: anchor, what: 'text' as const, text: text ?? '' }]
        : []),
      ...(publishesText ? sentences : []).map((sentence) => ({
        target: at(sentence.anchor),
        paragraph: anchor,
        what: 'text' as const,
        text: (text ?? '').slice(...sentence.range),
      })),
      ...(digest
        ? [
            {
              target: at(anchor),
              paragraph: anchor,
              what: 'digest' as const,
              text: unquoted(digest.text),
            },
          ]
        : []),
      ...(summary
        ? [
            {
              target: at(summaryAnchor(anchor)),
              paragraph: anchor,
              what: 'summary' as const,
              text: unquoted(`${summary.gist?.text ?? ''}\n${summary.text}`),
            },
          ]
        : []),
      ...(notesOn.get(anchor) ?? []).map((note) => ({
        target: at(noteAnchor(note.id)),
        paragraph: anchor,
        what: 'note' as const,
        text: unquoted(noteWords(note).join('\n')),
      })),
    ]),
  ];
}

/**
 * Prose of ours without quotation marks, which may stand inside a name, and without the short forms
 * of works cited.
 */
function unquoted(text: string): string {
  return text.replace(/\[[^[\]]*\]/g, '').replace(/[“”]/g, '');
}
