import type { Glyph } from './glyph.ts';

/** Part of a face's glyphs that white space is at least, where none is told by its width. */
const PART = 0.06;

/** Least width of white space, and how far it differs from other white space, in letter sizes. */
const WIDTH = 0.15;
const DIFFERS = 0.01;

/**
 * White space that a file gives as a vowel sign: a mark of a width of its own that never stands over a
 * letter and is as wide as the white space of its face, or as frequent as the ends of words where the
 * face has none.
 */
export function mistakenSpaces(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const found = new Set<Glyph>();
  const marks = glyphs.flatMap((glyph, i) =>
    /^\p{M}$/u.test(glyph.text)
      ? [{ glyph, isOver: [glyphs[i - 1], glyphs[i + 1]].some((other) => liesOver(glyph, other)) }]
      : [],
  );
  for (const [face, own] of Map.groupBy(marks, ({ glyph }) => glyph.face))
    for (const alike of Map.groupBy(
      own.filter(({ glyph }) => widthOf(glyph) > WIDTH),
      ({ glyph }) => `${glyph.text} ${Math.round(widthOf(glyph) / DIFFERS)}`,
    ).values()) {
      const [first] = alike;
      if (!first || alike.some(({ isOver }) => isOver)) continue;
      const all = glyphs.filter((glyph) => glyph.face === face);
      const spaces = all.filter((glyph) => glyph.text === '' && widthOf(glyph) > WIDTH);
      const isSpace =
        spaces.length > 0
          ? spaces.some((space) => Math.abs(widthOf(space) - widthOf(first.glyph)) < DIFFERS)
          : alike.length > PART * all.length;
      if (isSpace) for (const { glyph } of alike) found.add(glyph);
    }
  return found;
}

const widthOf = ({ u0, u1, size }: Glyph) => (u1 - u0) / size;

function liesOver(mark: Glyph, letter: Glyph | undefined): boolean {
  if (!letter || letter.text === '' || Math.abs(mark.v - letter.v) > mark.size) return false;
  const over = Math.min(mark.u1, letter.u1) - Math.max(mark.u0, letter.u0);
  return over > 0.3 * (mark.u1 - mark.u0);
}
