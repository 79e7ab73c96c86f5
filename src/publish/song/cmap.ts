/**
 * Reads which code points a font (sfnt: TrueType or OpenType) has glyphs for, off its `cmap` table.
 *
 * Subtables of formats 4 and 12 are read (OpenType 1.9, cmap), which every Unicode font has. Throws
 * for bytes that are no sfnt.
 */
export function codePointsOf(sfnt: Uint8Array): Set<number> {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const cmap = findTable(view, 'cmap');
  const found = new Set<number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const subtable = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readFormat4(view, subtable, found);
    if (format === 12) readFormat12(view, subtable, found);
  }
  return found;
}

/** Offset of a table by its tag. */
function findTable(view: DataView, wanted: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    if (tag === wanted) return view.getUint32(record + 8);
  }
  throw new Error(`These bytes are no font: they have no table “${wanted}”.`);
}

/**
 * Segments of the Basic Multilingual Plane: parallel arrays of last and first code point, delta,
 * and offset to glyph ids.
 */
function readFormat4(view: DataView, at: number, found: Set<number>): void {
  const size = view.getUint16(at + 6);
  const lasts = at + 14;
  const firsts = lasts + size + 2;
  const deltas = firsts + size;
  const offsets = deltas + size;
  for (let i = 0; i < size; i += 2) {
    const first = view.getUint16(firsts + i);
    const last = view.getUint16(lasts + i);
    const delta = view.getUint16(deltas + i);
    const offset = view.getUint16(offsets + i);
    for (let point = first; point <= last && point < 0xffff; point++) {
      // An offset counts from where it stands itself.
      const glyph =
        offset === 0 ? point : view.getUint16(offsets + i + offset + 2 * (point - first));
      if (glyph !== 0 && (glyph + delta) % 0x10000 !== 0) found.add(point);
    }
  }
}

/** Groups of consecutive code points with consecutive glyphs. */
function readFormat12(view: DataView, at: number, found: Set<number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const first = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    for (let point = first; point <= view.getUint32(group + 4); point++)
      if (glyph + point - first !== 0) found.add(point);
  }
}
