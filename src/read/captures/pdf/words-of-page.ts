import type { Face, Glyph } from './glyph.ts';

/** Characters that stand close together on one line. */
export interface Word {
  readonly glyphs: readonly Glyph[];
  u0: number;
  u1: number;
  /** Of the baseline. */
  v: number;
  readonly size: number;
  readonly face: Face;
  /** Whether it is white space that was drawn. */
  readonly isBlank: boolean;
  /** The glyph that was drawn after it, with white space right behind it in between. */
  readonly next: Glyph | null;
  /** Of a word whose end was brought up from a line below: that line’s baseline. */
  readonly below?: number;
  /** Where its line of a cell began, if the words before it were brought up from there. */
  readonly edge?: number;
}

/** Part of the letter size by which letters of a word lie apart at most, and overlap at most. */
const APART = 0.11;
const OVERLAP = 0.35;

/** How far white space begins behind a word at most, in letter sizes. */
const BEHIND = 0.05;

/**
 * How far a glyph's copy, its shadow too, lies from it at most, in letter sizes: along the line and
 * across; and one that is drawn right after it, which may be the same letter twice.
 */
const COPY = 0.15;
const COPY_ACROSS = 0.22;
const NEXT_COPY = 0.06;

/**
 * Puts glyphs of one direction together to words, in the order in which they are drawn. Glyphs that
 * were drawn twice to look bold are taken once.
 */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Glyph[][] = [];
  let last: Glyph | null = null;
  let previous: Glyph | null = null;
  const drawn = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.text === '') {
      words.push([glyph]);
      last = null;
      continue;
    }
    const copies = isCopy(drawn, glyph, previous);
    previous = glyph;
    if (copies) continue;
    if (last && goesOn(last, glyph)) words.at(-1)?.push(glyph);
    else words.push([glyph]);
    last = glyph;
  }
  return words.map((own, i): Word => {
    const [first] = own as [Glyph, ...Glyph[]];
    const end = own.at(-1) as Glyph;
    const [blank, next] = [words[i + 1]?.[0], words[i + 2]?.[0]];
    const isBehind = blank?.text === '' && Math.abs(blank.u0 - end.u1) < BEHIND * first.size;
    return {
      glyphs: own,
      u0: own.reduce((least, { u0 }) => Math.min(least, u0), first.u0),
      u1: own.reduce((most, { u1 }) => Math.max(most, u1), first.u1),
      v: first.v,
      size: first.size,
      face: first.face,
      isBlank: first.text === '',
      next: (isBehind && next) || null,
    };
  });
}

function goesOn(last: Glyph, glyph: Glyph): boolean {
  const gap = glyph.u0 - last.u1;
  return (
    Math.abs(glyph.v - last.v) < 0.1 * last.size &&
    Math.abs(glyph.size - last.size) < 0.15 * last.size &&
    glyph.face.bold === last.face.bold &&
    glyph.face.italic === last.face.italic &&
    glyph.mark === last.mark &&
    gap < APART * glyph.size &&
    gap > -OVERLAP * glyph.size
  );
}

function isCopy(drawn: Map<string, Glyph[]>, glyph: Glyph, previous: Glyph | null): boolean {
  const [near, across] = [COPY * glyph.size, COPY_ACROSS * glyph.size];
  const rowOf = (v: number) => `${glyph.text} ${Math.floor(v / Math.max(glyph.size, 1))}`;
  const isSame = (each: Glyph) =>
    Math.abs(each.u0 - glyph.u0) < (each === previous ? NEXT_COPY * glyph.size : near) &&
    Math.abs(each.v - glyph.v) < across &&
    Math.abs(each.size - glyph.size) < near;
  const rows = new Set([rowOf(glyph.v - across), rowOf(glyph.v + across)]);
  if ([...rows].some((row) => drawn.get(row)?.some(isSame))) return true;
  const own = rowOf(glyph.v);
  const row = drawn.get(own);
  if (row) row.push(glyph);
  else drawn.set(own, [glyph]);
  return false;
}
