import type { Word } from './words-of-page.ts';

/** Words that are read from line to line, without a column beside them. */
export interface Region {
  readonly words: readonly Word[];
}

/** Width of the strips in which a page is searched for the white space between columns, in points. */
const STRIP = 2;

/** A gutter's least width, in letter sizes, and its least height, in lines. */
const GUTTER = 0.75;
const LINES = 5;

/** How many gutters are looked at on a page, the likeliest first. */
const TRIED = 60;

/** A column's least width, in letter sizes. */
const COLUMN = 7;

/** How much of its width a column of prose fills at least, on the whole. */
const FULL = 0.68;

interface Gutter {
  readonly u0: number;
  readonly u1: number;
  readonly v0: number;
  readonly v1: number;
}

/** Parts a page into regions, in the order in which they are read. */
export function regionsOf(words: readonly Word[], isRightToLeft: boolean): Region[] {
  const inked = words.filter(({ isBlank }) => !isBlank);
  if (inked.length === 0) return [];
  const gutter = gutterIn(inked);
  if (!gutter) return [{ words }];
  const above = words.filter((word) => middle(word) < gutter.v0);
  const below = words.filter((word) => middle(word) > gutter.v1);
  const beside = words.filter((word) => middle(word) >= gutter.v0 && middle(word) <= gutter.v1);
  const at = (gutter.u0 + gutter.u1) / 2;
  const left = beside.filter(({ u0, u1 }) => (u0 + u1) / 2 < at);
  const right = beside.filter(({ u0, u1 }) => (u0 + u1) / 2 >= at);
  return [above, ...(isRightToLeft ? [right, left] : [left, right]), below].flatMap((part) =>
    part.length === words.length ? [{ words: part }] : regionsOf(part, isRightToLeft),
  );
}

const middle = ({ v, size }: Word) => v - 0.3 * size;
const top = ({ v, size }: Word) => v - 0.75 * size;
const bottom = ({ v, size }: Word) => v + 0.2 * size;

function gutterIn(words: readonly Word[]): Gutter | null {
  const size = median(words.map((word) => word.size));
  const least = Math.min(...words.map(({ u0 }) => u0));
  const strips = Math.ceil((Math.max(...words.map(({ u1 }) => u1)) - least) / STRIP);
  if (!(strips > (2 * COLUMN * size) / STRIP) || strips > 5000) return null;
  const blocked = Array.from({ length: strips }, (): [number, number][] => []);
  for (const word of words) {
    const from = Math.max(0, Math.floor((word.u0 - least + 0.1) / STRIP));
    const to = Math.min(strips - 1, Math.floor((word.u1 - least - 0.1) / STRIP));
    for (let i = from; i <= to; i++) blocked[i]?.push([top(word), bottom(word)]);
  }
  const v0 = Math.min(...words.map(top));
  const v1 = Math.max(...words.map(bottom));
  const tall = LINES * 1.1 * size;
  const free = blocked.map((taken) => freeBetween(taken, v0, v1, tall));
  const found: { gutter: Gutter; score: number }[] = [];
  for (let i = 0; i < strips; i++) {
    let spans = free[i] ?? [];
    for (let j = i; j < strips && spans.length > 0; j++) {
      const wider = j + 1 < strips ? meet(spans, free[j + 1] ?? [], tall) : [];
      const width = (j - i + 1) * STRIP;
      for (const [from, to] of spans) {
        // One that can be wider is found as such.
        if (width < GUTTER * size || wider.some(([a, b]) => a === from && b === to)) continue;
        const gutter = { u0: least + i * STRIP, u1: least + (j + 1) * STRIP, v0: from, v1: to };
        found.push({ gutter, score: (to - from) * Math.min(width, 2.5 * size) });
      }
      spans = wider;
    }
  }
  return (
    found
      .sort((a, b) => b.score - a.score)
      .slice(0, TRIED)
      .find(({ gutter }) => areColumns(words, gutter, size))?.gutter ?? null
  );
}

function freeBetween(
  taken: [number, number][],
  v0: number,
  v1: number,
  tall: number,
): [number, number][] {
  const free: [number, number][] = [];
  let from = v0;
  for (const [start, end] of taken.sort((a, b) => a[0] - b[0])) {
    if (start - from >= tall) free.push([from, start]);
    from = Math.max(from, end);
  }
  if (v1 - from >= tall) free.push([from, v1]);
  return free;
}

function meet(
  some: readonly [number, number][],
  others: readonly [number, number][],
  tall: number,
): [number, number][] {
  return some.flatMap(([a, b]) =>
    others.flatMap(([c, d]): [number, number][] => {
      const from = Math.max(a, c);
      const to = Math.min(b, d);
      return to - from >= tall ? [[from, to]] : [];
    }),
  );
}

/** Whether what stands on both sides of a gutter are columns of prose and no cells of a table. */
function areColumns(words: readonly Word[], gutter: Gutter, size: number): boolean {
  const beside = words.filter((word) => middle(word) >= gutter.v0 && middle(word) <= gutter.v1);
  const left = rowsOf(beside.filter(({ u1 }) => u1 <= gutter.u0 + 1));
  const right = rowsOf(beside.filter(({ u0 }) => u0 >= gutter.u1 - 1));
  if (left.length < LINES || right.length < LINES) return false;
  const prose = [isProse(left, size), isProse(right, size)].filter(Boolean).length;
  if (prose === 2) return true;
  // A column with a figure or a list in it; cells of a table stand on common baselines.
  const most = Math.min(left.length, right.length);
  const level = left.filter(({ v }) =>
    right.some((row) => Math.abs(row.v - v) < 0.12 * size),
  ).length;
  const wide = Math.min(widthOf(left), widthOf(right)) >= COLUMN * size;
  return wide && level < (prose === 1 ? 0.75 : 0.4) * most && most >= LINES + 3;
}

interface Row {
  v: number;
  u0: number;
  u1: number;
  inked: number;
}

function rowsOf(words: readonly Word[]): Row[] {
  const rows: Row[] = [];
  for (const { v, u0, u1, size } of [...words].sort((a, b) => a.v - b.v)) {
    const row = rows.at(-1);
    if (row && v - row.v < 0.4 * size) {
      row.u0 = Math.min(row.u0, u0);
      row.u1 = Math.max(row.u1, u1);
      row.inked += u1 - u0;
    } else rows.push({ v, u0, u1, inked: u1 - u0 });
  }
  return rows;
}

function widthOf(rows: readonly Row[]): number {
  return Math.max(...rows.map(({ u1 }) => u1)) - Math.min(...rows.map(({ u0 }) => u0));
}

/** Whether rows fill the column in which they stand, as prose does. */
function isProse(rows: readonly Row[], size: number): boolean {
  const width = widthOf(rows);
  if (width < COLUMN * size) return false;
  const filled = rows.reduce((sum, row) => sum + row.inked, 0) / (rows.length * width);
  return filled >= FULL * 0.85;
}

/** The middle one of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
