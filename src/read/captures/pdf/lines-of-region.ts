import type { Emphasis } from '../../../model/text/emphasis.ts';
import { median } from './columns.ts';
import type { Elements } from './elements.ts';
import type { Glyph } from './glyph.ts';
import { type CutRow, joinCells } from './join-cells.ts';
import { UNSPACED_START } from './join-lines.ts';
import { inLogicalOrder, isRightToLeft, MIRRORED } from './logical-order.ts';
import type { Word } from './words-of-page.ts';

/** One printed line. */
export interface Line {
  readonly text: string;
  readonly emphasis: readonly Emphasis[];
  readonly page: number;
  readonly u0: number;
  readonly u1: number;
  readonly v: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isRightToLeft: boolean;
  /** Whether it has cells, parted by tabs. */
  readonly isRow: boolean;
  /** Where its first word would have ended, had it been set on the line before. */
  readonly firstWord: number;
  /** Digits set above the line at its start, as a note's mark is. */
  readonly startsRaised: boolean;
  readonly turn: number;
  /** Pieces of marked content in it. */
  readonly marks: readonly number[];
  readonly isArtifact: boolean;
  /** Places in the text of brackets that stand in words from right to left. */
  readonly brackets: readonly number[];
}

/** Words on one baseline, and what is raised or lowered beside them. */
interface Row {
  v: number;
  size: number;
  words: Word[];
}

/** Part of a letter size by which two words of a line lie apart at least, where no space is drawn. */
const SPACE = 0.11;

/** White space that may part cells, and such as words of a sentence hardly have, in letter sizes. */
const CELL = 0.9;
const WIDE = 1.4;

const RAISED: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** Puts the words of a region together to lines, from the top down. */
export function linesOf(words: readonly Word[], place: Place): Line[] {
  const rows = rowsOf(words.filter(({ isBlank }) => !isBlank));
  const blanks = words.filter(({ isBlank }) => isBlank);
  const isAmongRightToLeft = isRightToLeft(words.map(textOf).join(''));
  for (const row of rows) row.words.sort((a, b) => a.u0 - b.u0);
  const gaps = rows.map((row) => gapsOf(row, place.elements));
  const starts = rows.map((row, i) =>
    (gaps[i] as Gap[])
      .filter(
        (gap) =>
          gap.isSaid ||
          neighbours(gaps, i).some((others) =>
            others.some((other) => isLevel(gap, other, row.size)),
          ),
      )
      .map(({ to }) => to),
  );
  const cut = rows.map((row, i) => ({ ...row, starts: starts[i] as number[] }));
  if (!isAmongRightToLeft) joinCells(cut);
  return cut
    .filter((row) => row.words.length > 0)
    .map((row) => lineOf(row, { ...place, blanks, isAmongRightToLeft }));
}

/** Where lines stand, and what the file says of them. */
interface Place {
  readonly page: number;
  readonly turn: number;
  readonly elements: Elements;
}

interface Gap {
  /** Whether the file itself says that there are two cells. */
  readonly isSaid: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * Whether two gaps one above the other part cells of one table: wide ones that meet, or narrower ones
 * behind which cells begin at the same place.
 */
function isLevel(gap: Gap, other: Gap, size: number): boolean {
  const isWide = Math.min(gap.to - gap.from, other.to - other.from) > WIDE * size;
  return isWide
    ? Math.min(gap.to, other.to) - Math.max(gap.from, other.from) > 0.6 * size
    : Math.abs(gap.to - other.to) < 0.1 * size;
}

function neighbours(gaps: readonly (readonly Gap[])[], i: number) {
  return [gaps[i - 2], gaps[i - 1], gaps[i + 1], gaps[i + 2]].filter((each) => each !== undefined);
}

/** Wide white space within a row; not what follows the mark of an item in a list. */
function gapsOf({ words, size }: Row, elements: Elements): Gap[] {
  let end = words[0]?.u1 ?? 0;
  return words.slice(1).flatMap((word, i) => {
    const from = end;
    end = Math.max(end, word.u1);
    const mark = words
      .slice(0, i + 1)
      .map(textOf)
      .join('');
    const isItem =
      mark.length <= 6 &&
      /^(?:[-–—•‣▪◦●■□○*·∙]|[(（[]?(?:\p{N}{1,4}|[ivxlc]{1,5}|\p{L})[.)）\]、．:]?)$/u.test(mark) &&
      i < 2;
    const isSaid = areCells(words[i] as Word, word, elements);
    return isSaid || (word.u0 - from > CELL * size && !isItem)
      ? [{ from, to: word.u0, isSaid }]
      : [];
  });
}

function areCells(last: Word, word: Word, elements: Elements): boolean {
  const [one, other] = [last, word].map(({ glyphs: [first] }) => elements.get(first?.mark ?? -1));
  return one !== other && [one, other].every((each) => each?.role === 'TD' || each?.role === 'TH');
}

const textOf = (word: Word) => word.glyphs.map(({ text }) => text).join('');

function rowsOf(words: readonly Word[]): Row[] {
  const sorted = [...words].sort((a, b) => a.v - b.v || a.u0 - b.u0);
  const hosts = new Map(sorted.map((word, i) => [word, hostOf(word, sorted, i)]));
  const rows: Row[] = [];
  const rowOf = new Map<Word, Row>();
  for (const word of sorted) {
    if (hosts.get(word)) continue;
    let row = rows.findLast(
      (each) => Math.abs(each.v - word.v) < 0.25 * Math.min(each.size, word.size),
    );
    if (row) row.words.push(word);
    else {
      row = { v: word.v, size: word.size, words: [word] };
      rows.push(row);
    }
    rowOf.set(word, row);
  }
  for (const [word, host] of hosts) {
    if (!host) continue;
    let [most, guard] = [host, 0];
    while (hosts.get(most) && guard++ < 9) most = hosts.get(most) as Word;
    const row = rowOf.get(most);
    if (row) row.words.push(word);
    else rows.push({ v: word.v, size: word.size, words: [word] });
  }
  for (const row of rows) row.size = median(row.words.map(({ size }) => size));
  return rows.sort((a, b) => a.v - b.v);
}

/** The larger word beside which a word is raised or lowered; undefined for one on its own line. */
function hostOf(word: Word, sorted: readonly Word[], at: number): Word | undefined {
  const near = (other: Word) =>
    other.size > 1.15 * word.size &&
    word.v > other.v - 0.75 * other.size &&
    word.v < other.v + 0.35 * other.size &&
    Math.abs(word.v - other.v) > 0.05 * other.size &&
    word.u0 - other.u1 < 0.6 * other.size &&
    other.u0 - word.u1 < 0.6 * other.size;
  const reach = 3 * word.size;
  for (let step = 1; step < sorted.length; step++) {
    const [after, before] = [sorted[at + step], sorted[at - step]];
    const inReach = [after, before].filter(
      (other): other is Word => other !== undefined && Math.abs(other.v - word.v) < reach,
    );
    const found = inReach.find(near);
    if (found || inReach.length === 0) return found;
  }
  return undefined;
}

interface Piece {
  readonly text: string;
  readonly glyph: Glyph | null;
}

interface Setting extends Place {
  readonly blanks: readonly Word[];
  readonly isAmongRightToLeft: boolean;
}

function lineOf(row: CutRow, { blanks, isAmongRightToLeft, page, turn }: Setting): Line {
  const pieces: Piece[] = [];
  const spaces = blanks
    .filter(({ v }) => Math.abs(v - row.v) < 0.3 * row.size)
    .map(({ u0, u1 }) => (u0 + u1) / 2);
  let end = Number.NEGATIVE_INFINITY;
  let before: Word | null = null;
  for (const word of row.words) {
    const isCell = pieces.length > 0 && row.starts.includes(word.u0);
    const gap = word.u0 - end;
    if (isCell) pieces.push({ text: '\t', glyph: null });
    else if (
      pieces.length > 0 &&
      (gap > SPACE * row.size ||
        (before?.next === word.glyphs[0] && gap > 0.03 * row.size) ||
        spaces.some((at) => at > end - 0.02 * row.size && at < word.u0 + 0.02 * row.size))
    )
      pieces.push({ text: ' ', glyph: null });
    const raised = word.size < 0.85 * row.size && word.v < row.v - 0.12 * row.size;
    for (const glyph of word.glyphs)
      pieces.push({
        text: raised ? glyph.text.replace(/[0-9]/g, (digit) => RAISED[digit] ?? '') : glyph.text,
        glyph,
      });
    end = Math.max(end, word.u1);
    before = word;
  }
  const ordered = inLogicalOrder(pieces, isAmongRightToLeft);
  const { text, emphasis } = joined(ordered);
  const glyphs = row.words.flatMap((word) => word.glyphs);
  const size = median(glyphs.map((glyph) => glyph.size));
  const firstSpace = row.words.findIndex(
    (word, i) => i > 0 && word.u0 - (row.words[i - 1] as Word).u1 > SPACE * row.size,
  );
  const rightToLeft = isAmongRightToLeft || isRightToLeft(text);
  const first = row.words[0] as Word;
  const last = row.words.at(-1) as Word;
  const marked = glyphs.filter(({ mark }) => mark !== null);
  return {
    text,
    emphasis,
    page,
    turn,
    u0: first.u0,
    u1: Math.max(...row.words.map(({ u1 }) => u1)),
    v: row.v,
    size,
    isBold: glyphs.filter(({ face }) => face.bold).length > 0.8 * glyphs.length,
    isRightToLeft: rightToLeft,
    isRow: row.words.some(({ u0 }, i) => i > 0 && row.starts.includes(u0)),
    firstWord: UNSPACED_START.test(text)
      ? size
      : rightToLeft
        ? last.u1 - last.u0
        : ((firstSpace > 0 ? row.words[firstSpace - 1] : last)?.u1 ?? 0) - first.u0,
    startsRaised: first.size < 0.85 * row.size && first.v < row.v - 0.12 * row.size,
    marks: [...new Set(marked.map(({ mark }) => mark as number))],
    isArtifact: glyphs.every(({ isArtifact }) => isArtifact),
    brackets: bracketsIn(ordered),
  };
}

function bracketsIn(pieces: readonly (Piece & { readonly isTurned?: boolean })[]): number[] {
  let at = 0;
  return pieces.flatMap(({ text, isTurned }) => {
    at += text.length;
    return isTurned && MIRRORED[text] ? [at - 1] : [];
  });
}

/** The text of a line and the words in it that are set apart by their letters. */
function joined(pieces: readonly Piece[]): { text: string; emphasis: Emphasis[] } {
  let text = '';
  const emphasis: Emphasis[] = [];
  const open: Partial<Record<Emphasis['as'], number>> = {};
  const close = (as: Emphasis['as']) => {
    const start = open[as];
    delete open[as];
    if (start === undefined) return;
    const end = text.trimEnd().length;
    if (end > start) emphasis.push({ as, range: [start, end] });
  };
  for (const { text: own, glyph } of pieces) {
    if (glyph)
      for (const [as, is] of [
        ['em', glyph.face.italic],
        ['strong', glyph.face.bold],
      ] as const) {
        if (is) open[as] ??= text.length;
        else close(as);
      }
    text += own;
  }
  close('em');
  close('strong');
  return { text, emphasis };
}
