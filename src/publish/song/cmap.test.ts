import { describe, expect, test } from 'vitest';
import { codePointsOf } from './cmap.ts';

/** A font of nothing but a `cmap` table with one subtable, given as numbers of two bytes. */
function font(subtable: readonly number[]): Uint8Array {
  const words = [
    0,
    1,
    1,
    0,
    0,
    0,
    0x636d,
    0x6170,
    0,
    0,
    0,
    28,
    0,
    12 + 2 * subtable.length,
    0,
    1,
    3,
    10,
    0,
    12,
    ...subtable,
  ];
  return Uint8Array.from(words.flatMap((word) => [word >> 8, word & 0xff]));
}

describe('the code points that a font has', () => {
  test('are read off segments with a delta (format 4), where a segment’s glyph 0 is none', () => {
    const last = [0x41, 0x4e02, 0xffff];
    const first = [0x41, 0x4e00, 0xffff];
    // U+4E00 comes to glyph 0 by its delta.
    const delta = [1, 0x10000 - 0x4e00, 1];
    expect([
      ...codePointsOf(font([4, 40, 0, 6, 0, 0, 0, ...last, 0, ...first, ...delta, 0, 0, 0])),
    ]).toEqual([0x41, 0x4e01, 0x4e02]);
  });

  test('are read off segments with a list of glyphs (format 4)', () => {
    const glyphs = [7, 0, 9];
    expect([
      ...codePointsOf(
        font([4, 38, 0, 4, 0, 0, 0, 0x4e02, 0xffff, 0, 0x4e00, 0xffff, 0, 1, 4, 0, ...glyphs]),
      ),
    ]).toEqual([0x4e00, 0x4e02]);
  });

  test('are read off groups, also beyond the first plane (format 12)', () => {
    expect([...codePointsOf(font([12, 0, 0, 28, 0, 0, 0, 1, 2, 0x0bb7, 2, 0x0bb8, 0, 5]))]).toEqual(
      [0x20bb7, 0x20bb8],
    );
  });

  test('are not read off bytes that are no font', () => {
    expect(() => codePointsOf(new Uint8Array(12))).toThrow('no font');
  });
});
