import type { Notes } from './notes.ts';

/** What of a page is seen or heard, but is none of its words. */
export interface Unspoken {
  /** Descriptions of pictures. */
  readonly pictures: string[];
  /** Pictures that may be letters: of one, or within a word. */
  readonly letters: string[];
  /** Page numbers of a printed source. */
  pages: number;
  /** Readings beside characters (ruby). */
  readings: number;
  /** Deleted passages. */
  deleted: number;
  /** Pages within the page. */
  frames: number;
  /** Formulas, whose signs are in rows, fractions and powers. */
  formulas: number;
  /** Quotations to which the browser gives its marks. */
  quotations: number;
}

/** What of a page is no line of its reading, a sentence each. */
export function tellUnspoken(unspoken: Unspoken): string[] {
  const { pictures, letters, pages, readings, deleted, frames, formulas, quotations } = unspoken;
  const many = (count: number, one: string, several: string) =>
    count === 0 ? [] : [`${count === 1 ? `1 ${one}` : `${count} ${several}`}`];
  const list = (words: readonly string[]) =>
    words
      .slice(0, 10)
      .map((word) => `“${word.length > 60 ? `${word.slice(0, 57)}…` : word}”`)
      .join(', ');
  return [
    ...many(pictures.length, 'picture is', 'pictures are').map(
      (what) => `${what} described in words, which are not of the text: ${list(pictures)}`,
    ),
    ...many(letters.length, 'picture stands', 'pictures stand').map(
      (what) =>
        `${what} where letters should, which the text then lacks; described as ${list(letters)}`,
    ),
    ...many(pages, 'page number', 'page numbers').map(
      (what) => `${what} of a printed source: not text, but each line tells its page`,
    ),
    ...many(readings, 'reading', 'readings').map(
      (what) => `${what} beside characters (ruby) left out; the characters are kept`,
    ),
    ...many(deleted, 'deleted passage', 'deleted passages').map((what) => `${what} left out`),
    ...many(frames, 'frame', 'frames').map(
      (what) => `${what} of the page, which are pages of their own, not read`,
    ),
    ...many(formulas, 'formula is', 'formulas are').map(
      (what) => `${what} one row of signs: how fractions and powers stand is not kept`,
    ),
    ...many(quotations, 'quotation has', 'quotations have').map(
      (what) => `${what} the marks “ ” that a browser gives`,
    ),
  ];
}

/** How notes are written, where there are any. */
export function tellNotes({ references, dropped }: Notes): string[] {
  const count = references.size;
  return count === 0
    ? []
    : [
        `${count} ${count === 1 ? 'reference to a note is' : 'references to notes are'} written in raised digits (¹²³), and the notes begin with them; ${dropped.size} links back from notes are left out`,
      ];
}
