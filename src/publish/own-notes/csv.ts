import { type OwnNote, wordsOf } from '../../model/own-notes/own-note.ts';

/** A field by RFC 4180. What a spreadsheet would reckon out is marked as words. */
const field = (value: string) =>
  `"${value.replace(/^(?=[=+@\t\r]|-[^\s-])/, "'").replaceAll('"', '""')}"`;

/**
 * A reader's own notes as a table in CSV (UTF-8 with a byte order mark, so that spreadsheets read the
 * Chinese), under names of its columns: page, passage, words, note, tags, made, changed, by, address.
 */
export function ownCsv(notes: readonly OwnNote[], site: string, names: readonly string[]): string {
  const rows = notes.map((note) => {
    const { title, page, places, text, tags, created, modified, by = '' } = note;
    const [first] = places;
    const passages = [...new Set(places.map(({ label, anchor }) => label || anchor))].join(', ');
    const address = `${site}${page}${first?.anchor ? `#${first.anchor}` : ''}`;
    return [title, passages, wordsOf(note), text, tags.join(', '), created, modified, by, address];
  });
  return `\ufeff${[names, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
