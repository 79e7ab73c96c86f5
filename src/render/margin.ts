import { noteAnchor } from '../model/anchor.ts';
import type { Note, Paragraph, Source } from '../model/edition.ts';
import { noteAt } from '../model/lookup.ts';
import { isStructured } from './views/structured.ts';

/** Lines of a note that stands shut in the margin: fewest, most. */
export const LINES = { least: 2, few: 4, most: 14 } as const;
/**
 * Characters a line, and height of a line in pixels, of the columns at a window of about 1400 px.
 */
const COLUMN = {
  han: { characters: 23, height: 38 },
  latin: { characters: 54, height: 29 },
  note: { characters: 40, height: 19.5 },
} as const;

/** How a paragraph's notes stand in the margin while they are shut. */
export interface Margin {
  /** Notes in order. */
  readonly notes: readonly Note[];
  /** Lines that each of them shows. */
  readonly lines: number;
}

/** The notes that stand on a paragraph, in order. */
export function notesOf({ notes: ids }: Paragraph, notes: readonly Note[]): Note[] {
  return ids.flatMap((id) => noteAt({ notes }, noteAnchor(id)) ?? []);
}

/**
 * Shares out the height of the words that a paragraph's notes stand on among the notes, so that
 * each stands near its own.
 *
 * The height is estimated from the length of the text: a wrong guess makes a row a little taller,
 * never an overlap.
 */
export function marginOf(paragraph: Paragraph, source: Source): Margin {
  const { notes, record } = source;
  const own = notesOf(paragraph, notes);
  const room =
    heightOf(paragraph, record.lang) / Math.max(own.length, 1) / COLUMN.note.height - 0.6;
  // Where paragraphs stand close together a note takes no more lines than it has.
  const fewest = isStructured(source)
    ? Math.min(LINES.least, Math.max(1, ...own.map(linesOf)))
    : own.length > 3
      ? LINES.least
      : LINES.few;
  return {
    notes: own,
    lines: Math.min(LINES.most, Math.max(fewest, Math.floor(room))),
  };
}

/**
 * Classes that say how a paragraph's row is laid out: its notes, the lines that each shows, its
 * sentences (NotePlaces.astro).
 */
export function rowClasses(paragraph: Paragraph, source: Source): string[] {
  const { notes, lines } = marginOf(paragraph, source);
  const { length } = paragraph.sentences;
  return [
    ...(notes.length > 0 ? [`lines-${lines}`, `notes-${notes.length}`] : []),
    ...(length > 0 ? [`k${length}`] : []),
  ];
}

/** About how many lines a note has in the margin. */
function linesOf({ text, positions, lang, of }: Note): number {
  if (positions.length > 0) return LINES.most;
  // Of a note in Chinese fewer characters stand on a line; one that was written so is counted as ever.
  const wide = of !== null && /^(?:zh|ja|ko)\b/.test(lang) ? 2 : 1;
  return Math.ceil(((text.length + 16) * wide) / COLUMN.note.characters);
}

/** Whether a note is longer than the lines that it shows while it is shut. */
export function isCut(note: Note, lines: number): boolean {
  return linesOf(note) > lines || note.positions.length > 0;
}

/**
 * Height of a paragraph's text or digest in pixels; of its summary's where notes could stand on
 * nothing else.
 */
function heightOf({ text, digest, summary }: Paragraph, lang: string): number {
  const { han, latin } = COLUMN;
  if (text !== null) {
    const { characters, height } = /^(?:zh|ja|ko)\b/.test(lang) ? han : latin;
    return (text.length / characters) * height;
  }
  return (((digest ?? summary)?.text.length ?? 0) / latin.characters) * latin.height;
}
