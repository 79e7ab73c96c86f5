import { widthOf, wrap } from './wrap.ts';

/**
 * What a drawing is made for; lengths are the drawing's own units, of which one is one CSS pixel at
 * full size.
 */
export interface Format {
  readonly width: number;
  /** Size of type, and distance of its lines. */
  readonly type: number;
  readonly line: number;
  /** Whether dates stand in a column of their own or in a line above the words. */
  readonly dates: 'beside' | 'above';
}

export const WIDE: Format = { width: 720, type: 13, line: 18, dates: 'beside' };
export const NARROW: Format = { width: 288, type: 12, line: 15, dates: 'above' };

/** A line of type: its beginning and base line. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The words beside the axis. */
export interface Label {
  readonly x: number;
  readonly top: number;
  readonly height: number;
  readonly date: readonly Line[];
  readonly words: readonly Line[];
}

/** What is said of an event beside the axis. */
export interface Said {
  readonly date: string;
  readonly words: string;
}

/** The same, parted into lines. */
interface Lines {
  readonly date: readonly string[];
  readonly words: readonly string[];
}

/** Least height and width of what a finger has to hit (WCAG 2.2, 2.5.8). */
const TARGET = 24;

/** Width of the column of dates; 0 where they stand above the words. */
export function dateColumn(said: readonly Said[], { type, dates }: Format): number {
  return dates === 'above' ? 0 : type * Math.max(...said.map(({ date }) => widthOf(date))) + 6;
}

/** A label's lines where `width` is left for it. */
export function linesOf(
  { date, words }: Said,
  width: number,
  { type, dates }: Format,
  column: number,
): Lines {
  return {
    date: dates === 'above' ? wrap(date, width / type) : [date],
    words: wrap(words, (width - column) / type),
  };
}

/** The height that a label takes up, with the space around it. */
export function heightOf(lines: Lines, { line, dates }: Format): number {
  return Math.max(TARGET, countOf(lines, dates) * line + 6);
}

function countOf({ date, words }: Lines, dates: Format['dates']): number {
  return dates === 'above' ? date.length + words.length : Math.max(date.length, words.length);
}

/** A label with its upper edge at `top`, its words `column` to the right of `x`. */
export function labelAt(
  lines: Lines,
  { x, column, top }: { x: number; column: number; top: number },
  format: Format,
): Label {
  const height = heightOf(lines, format);
  const first =
    top + (height - countOf(lines, format.dates) * format.line) / 2 + format.line * 0.75;
  const setAt = (left: number, after: number) => (text: string, i: number) => ({
    x: left,
    y: first + (after + i) * format.line,
    text,
  });
  return {
    x,
    top,
    height,
    date: lines.date.map(setAt(x, 0)),
    words: lines.words.map(setAt(x + column, format.dates === 'above' ? lines.date.length : 0)),
  };
}
