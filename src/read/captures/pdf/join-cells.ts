import type { Word } from './words-of-page.ts';

/** A row of words, and where white space parts its cells. */
export interface CutRow {
  readonly v: number;
  readonly size: number;
  words: Word[];
  /** Where cells begin. */
  starts: readonly number[];
}

/** How far down a cell’s next line lies, in letter sizes. */
const NEAREST = 0.6;
const FARTHEST = 1.9;
/** White space that does not part a word, in letter sizes. */
const TOUCHING = 0.14;

/**
 * Brings the rest of a word that a hyphen parts at the end of a cell’s line up from the next line of
 * that cell: between the two stand other cells, and the word would be in pieces. Lines that follow
 * one another as prose are left as they are.
 */
export function joinCells(rows: readonly CutRow[]): void {
  rows.forEach((row, i) => {
    for (let guard = 0; guard < 9 && rows.length > 1; guard++)
      if (!cellsOf(row).some((cell) => joinOne(cell, row, rows, i))) return;
  });
}

function joinOne(cell: readonly Word[], row: CutRow, rows: readonly CutRow[], i: number): boolean {
  const last = cell.at(-1) as Word;
  const [before, hyphen] = cell.flatMap(({ glyphs }) => glyphs).slice(-2);
  if (!before || !hyphen || hyphen.u0 - before.u1 > TOUCHING * row.size) return false;
  if (!/^[-\u2010\u00ad]$/.test(hyphen.text) || !/\p{Ll}$/u.test(before.text)) return false;
  for (let below = i + 1; below < rows.length; below++) {
    const next = rows[below] as CutRow;
    // A word that was brought up goes on below the place where it stood.
    const down = (next.v - (last.below ?? row.v)) / row.size;
    if (down > FARTHEST) return false;
    if (down < NEAREST) continue;
    const rest = cellsOf(next).find((each) => isBelow(cell, each, row.size));
    if (!rest) continue;
    const end = rest.findIndex(({ u0 }, n) => u0 - (rest[n - 1]?.u1 ?? u0) > TOUCHING * row.size);
    const first = end < 0 ? rest : rest.slice(0, end);
    const glyphs = first.flatMap((each) => each.glyphs);
    const goesOn = /^\p{Ll}/u.test(glyphs[0]?.text ?? '');
    const isProse = below === i + 1 && row.starts.length === 0 && next.starts.length === 0;
    if (isProse || !(goesOn || (first === rest && /^\p{Lu}/u.test(glyphs[0]?.text ?? ''))))
      return false;
    const own = goesOn ? last.glyphs.slice(0, -1) : last.glyphs;
    row.words[row.words.indexOf(last)] = { ...last, glyphs: [...own, ...glyphs], below: next.v };
    next.words = next.words.filter((each) => !first.includes(each));
    const [start, left] = [first[0]?.u0, rest[first.length]?.u0];
    if (start !== undefined)
      next.words = next.words.map((each) => (each.u0 === left ? { ...each, edge: start } : each));
    next.starts = next.starts.flatMap((each) => (each === start ? (left ?? []) : each));
    return true;
  }
  return false;
}

/** Words by which a hyphen before them is one of two that share a word: `over- and underbid`. */
const SHARING = /^(?:und|oder|bzw|sowie|and|or|to|en|of|och|og|ou|et|e|y|o|u)\b/u;

/** Lines of cells in a row: white space behind a hyphen parts them too, where it is narrow. */
function cellsOf({ words, starts, size }: CutRow): Word[][] {
  const cells: Word[][] = [];
  for (const word of words) {
    const cell = cells.at(-1);
    const last = cell?.at(-1);
    const isParted =
      last !== undefined &&
      word.u0 - last.u1 > TOUCHING * size &&
      /^[-\u2010\u00ad]$/.test(last.glyphs.at(-1)?.text ?? '') &&
      last.below === undefined &&
      !SHARING.test(word.glyphs.map(({ text }) => text).join(''));
    if (!cell || isParted || starts.includes(word.u0)) cells.push([word]);
    else cell.push(word);
  }
  return cells;
}

/** Whether a line of words stands below another in one cell: set from one edge, or from the middle. */
function isBelow(cell: readonly Word[], other: readonly Word[], size: number): boolean {
  const [a, b] = [edges(cell), edges(other)];
  if (Math.min(a.to, b.to) <= Math.max(a.from, b.from)) return false;
  return (
    Math.abs(a.from - b.from) < 0.35 * size ||
    Math.abs((a.from + a.to) / 2 - (b.from + b.to) / 2) < 0.6 * size
  );
}

function edges(words: readonly Word[]): { from: number; to: number } {
  return {
    from: Math.min(...words.map(({ u0, edge }) => edge ?? u0)),
    to: Math.max(...words.map(({ u1 }) => u1)),
  };
}
