import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { codePoint, SHARED_MARKS } from './characters.ts';
import { codePointsOf } from './cmap.ts';
import { rangeHas, unicodeRange } from './unicode-range.ts';

/** A font file that has some of the characters, and nothing else. */
export interface Subset {
  /** WOFF2. */
  readonly bytes: Uint8Array;
  /** CSS `unicode-range` of its characters, with code points between them that it may lack. */
  readonly range: string;
}

/** What was made of some characters. */
export interface SongSubsets {
  /**
   * The marks that Latin has too, and the box that stands for a glyph that no font has: a character
   * wide. Small enough to stand in the page itself, so that Chinese has its measure before `faces`
   * arrive, and no line moves when they do.
   */
  readonly marks: Subset;
  /** The characters. Where ranges overlap, a later face goes before an earlier, as in CSS. */
  readonly faces: readonly Subset[];
  /** Characters that Noto Serif SC does not have. */
  readonly missing: readonly string[];
}

/** Tables for layout features, vertical text, hinting and variable fonts. */
const UNUSED = ['BASE', 'GDEF', 'GPOS', 'GSUB', 'STAT', 'gasp', 'prep', 'vhea', 'vmtx'];

/** Where Chinese stands in Unicode: there the marks' file draws the box. */
const SQUARES = 'U+2e80-9fff,U+ff00-ffef,U+20000-3ffff';

const { resolve } = createRequire(import.meta.url);
const packaged = (file: string) => readFile(resolve(`@fontsource/noto-serif-sc/${file}`));
const fontFile = (name: string) => packaged(`files/noto-serif-sc-${name}-400-normal.woff2`);

/**
 * Cuts Noto Serif SC (regular) down to some characters: first out of its main file, then out of the
 * slices for what that lacks.
 */
export async function subsetSong(characters: readonly string[]): Promise<SongSubsets> {
  const shared = new Set([...SHARED_MARKS].map(codePoint));
  const { pieces, missing } = await cutSong(new Set(characters.map(codePoint)).union(shared));
  const faces: Subset[] = [];
  for (const [i, { sfnt, has }] of pieces.entries()) {
    const own = has.difference(shared);
    const how = i === 0 ? 'short' : 'tight';
    if (own.size > 0)
      faces.push({ bytes: await written(sfnt, own, 'woff2'), range: unicodeRange(own, how) });
  }
  // The main file has them all.
  const marks = await written((pieces[0] as FaceSlice).sfnt, shared, 'woff2');
  return { marks: { bytes: marks, range: `${unicodeRange(shared)},${SQUARES}` }, faces, missing };
}

/**
 * The same in TrueType files, each with whatever it has of the characters, for readers of books
 * that know no WOFF2.
 */
export async function songFonts(characters: readonly string[]): Promise<Uint8Array[]> {
  const { pieces } = await cutSong(new Set(characters.map(codePoint)));
  return pieces.map(({ sfnt }) => sfnt);
}

/** A part of the font: TrueType, and the code points that it has. */
interface FaceSlice {
  readonly sfnt: Buffer;
  readonly has: ReadonlySet<number>;
}

async function cutSong(
  points: ReadonlySet<number>,
): Promise<{ pieces: FaceSlice[]; missing: string[] }> {
  const wanted = new Set(points);
  const pieces: FaceSlice[] = [];
  const take = async (file: Buffer) => {
    const sfnt = await written(file, wanted, 'sfnt');
    const has = codePointsOf(sfnt);
    for (const point of has) wanted.delete(point);
    if (has.size > 0) pieces.push({ sfnt, has });
  };
  await take(await fontFile('chinese-simplified'));
  if (wanted.size > 0) {
    const slices = JSON.parse(String(await packaged('unicode.json'))) as Record<string, string>;
    for (const [slice, range] of Object.entries(slices))
      if ([...wanted].some((point) => rangeHas(range, point)))
        await take(await fontFile(slice.replace(/[[\]]/g, '')));
  }
  return { pieces, missing: [...wanted].map((point) => String.fromCodePoint(point)) };
}

/**
 * The licence of the font and of everything made of it (OFL 1.1; it reserves no name), after the
 * notice in the font itself.
 */
export async function songLicence(): Promise<string> {
  return `The font files here hold characters of Noto Serif SC. (c) 2017-2024 Adobe (http://www.adobe.com/).\n\n${await packaged('LICENSE')}`;
}

/** Writes a font file anew with those of the code points that it has. */
function written(
  file: Buffer,
  points: ReadonlySet<number>,
  targetFormat: 'sfnt' | 'woff2',
): Promise<Buffer> {
  // No layout features: each character is drawn in its square, as the box that holds its place is,
  // and nothing moves when it comes.
  return subsetFont(file, String.fromCodePoint(...points), {
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: [],
    dropTables: UNUSED,
    targetFormat,
  });
}
