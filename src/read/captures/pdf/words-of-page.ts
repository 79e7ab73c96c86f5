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
  /** Whether white space was drawn before it. */
  readonly isParted: boolean;
}

/** Part of the letter size by which letters of a word lie apart at most, and overlap at most. */
const APART = 0.14;
const OVERLAP = 0.35;

/** How far a glyph's copy, set to make it bolder, lies from it at most, in letter sizes. */
const COPY = 0.12;

/**
 * Puts glyphs of one direction together to words, in the order in which they are drawn. Glyphs that
 * were drawn twice to look bold are taken once.
 */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: { glyphs: Glyph[]; isParted: boolean }[] = [];
  let last: Glyph | null = null;
  let isParted = true;
  const drawn = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.text === '') {
      isParted = true;
      continue;
    }
    if (isCopy(drawn, glyph)) continue;
    const gap = last ? glyph.u0 - last.u1 : 0;
    const goesOn =
      last !== null &&
      !isParted &&
      Math.abs(glyph.v - last.v) < 0.1 * last.size &&
      Math.abs(glyph.size - last.size) < 0.15 * last.size &&
      glyph.face.bold === last.face.bold &&
      glyph.face.italic === last.face.italic &&
      glyph.mark === last.mark &&
      gap < APART * glyph.size &&
      gap > -OVERLAP * glyph.size;
    if (goesOn) words.at(-1)?.glyphs.push(glyph);
    else words.push({ glyphs: [glyph], isParted });
    last = glyph;
    isParted = false;
  }
  return words.map(({ glyphs: own, isParted: parted }) => {
    const [first] = own as [Glyph];
    return {
      glyphs: own,
      u0: Math.min(...own.map(({ u0 }) => u0)),
      u1: Math.max(...own.map(({ u1 }) => u1)),
      v: first.v,
      size: first.size,
      face: first.face,
      isParted: parted,
    };
  });
}

function isCopy(drawn: Map<string, Glyph[]>, glyph: Glyph): boolean {
  const near = COPY * glyph.size;
  const key = `${glyph.text} ${Math.round(glyph.v / Math.max(glyph.size, 1))}`;
  const same = drawn.get(key);
  if (!same) {
    drawn.set(key, [glyph]);
    return false;
  }
  if (
    same.some(
      (each) =>
        Math.abs(each.u0 - glyph.u0) < near &&
        Math.abs(each.v - glyph.v) < near &&
        Math.abs(each.size - glyph.size) < near,
    )
  )
    return true;
  same.push(glyph);
  return false;
}
