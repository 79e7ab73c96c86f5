import { noteAnchor } from '../anchor.ts';
import type { Note, Paragraph, Source } from '../edition.ts';
import { noteAt } from '../lookup.ts';

/**
 * Most that a page of a source is to hold, in about the bytes of its HTML ({@link sizeOf}).
 *
 * Measured by `scripts/dev/long-pages.ts` on made-up laws, as a phone has them whose processor is
 * four times slower, over slow 4G: 290 kB are laid out in 0.9 s and loaded after 3.8 s, 540 kB in
 * 1.6 and 4.6 s, 1.6 MB in 3.9 and 6.8 s, 17 MB in 14 and 36 s; and 190 kB, of 150 paragraphs with
 * notes on half of the articles, in 0.6 and 3.3 s, of which 3 s are the page without its text.
 */
export const MOST_ON_A_PAGE = 400_000;

/**
 * Of a row with its fingerprints, a note, a part of a summary, a figure or an image of a page: its
 * elements and attributes.
 */
const FRAME = { row: 900, note: 600, summary: 300, figure: 1500, facsimile: 1500 } as const;
/** Of a character: more for Han, less for Latin letters. */
const CHARACTER = 2;

/** What a paragraph and its notes are on a page, in about the bytes of their HTML. */
export function sizeOf(paragraph: Paragraph, { notes }: Pick<Source, 'notes'>): number {
  const { text, digest, summary, notes: ids, figures, facsimiles } = paragraph;
  const own = ids.flatMap((id) => noteAt({ notes }, noteAnchor(id)) ?? []);
  return [
    FRAME.row + CHARACTER * (text ?? digest?.text ?? '').length,
    summary ? FRAME.summary + CHARACTER * summary.text.length : 0,
    FRAME.figure * figures.length,
    FRAME.facsimile * facsimiles.length,
    ...own.map((note) => FRAME.note + CHARACTER * lengthOf(note)),
  ].reduce((sum, each) => sum + each);
}

function lengthOf({ text, positions, term }: Note): number {
  return [text, ...[...positions, ...(term?.others ?? [])].map((each) => each.text)].join('')
    .length;
}
