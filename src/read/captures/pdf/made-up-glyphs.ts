import type { Face, Glyph } from './glyph.ts';

const FACE: Face = { bold: false, italic: false, vertical: false };

/** Glyphs on one line in the order in which they are drawn: each its text, where it begins and ends. */
export function madeUpGlyphs(
  drawn: readonly (readonly [text: string, u0: number, u1: number])[],
  face: Face = FACE,
): Glyph[] {
  return drawn.map(([text, u0, u1]) => ({
    text,
    u0,
    u1,
    v: 100,
    size: 10,
    face,
    turn: 0,
    mark: null,
    isArtifact: false,
  }));
}
