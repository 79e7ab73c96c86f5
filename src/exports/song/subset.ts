import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { codePoint, SHARED_MARKS } from '../../core/song/characters.ts';
import { codePointsOf } from '../../core/song/cmap.ts';
import { rangeHas, unicodeRange } from '../../core/song/unicode-range.ts';

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
   * The marks that Latin has too, and the box that stands for a glyph that no font has: a character wide. Small enough to stand in
   * the page itself, so that Chinese has its measure before `faces` arrive, and no line moves when they do.
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

/** Cuts Noto Serif SC (regular) down to some characters: first out of its main file, then out of the slices for what that lacks. */
export async function subsetSong(characters: readonly string[]): Promise<SongSubsets> {
  const main = await fontFile('chinese-simplified');
  const wanted = new Set(characters.filter((character) => !SHARED_MARKS.includes(character)).map(codePoint));
  const faces: Subset[] = [];
  const take = async (file: Uint8Array, how: 'tight' | 'short') => {
    const { bytes, has } = await cut(file, wanted);
    for (const point of has) wanted.delete(point);
    if (has.size > 0) faces.push({ bytes, range: unicodeRange(has, how) });
  };
  await take(main, 'short');
  if (wanted.size > 0) {
    const slices = JSON.parse(String(await packaged('unicode.json'))) as Record<string, string>;
    for (const [slice, range] of Object.entries(slices))
      if ([...wanted].some((point) => rangeHas(range, point))) await take(await fontFile(slice.replace(/[[\]]/g, '')), 'tight');
  }
  const marks = await cut(main, new Set([...SHARED_MARKS].map(codePoint)));
  return {
    marks: { bytes: marks.bytes, range: `${unicodeRange(marks.has)},${SQUARES}` },
    faces,
    missing: [...wanted].map((point) => String.fromCodePoint(point)),
  };
}

/** The licence of the font and of everything made of it (OFL 1.1; it reserves no name), after the notice in the font itself. */
export async function songLicence(): Promise<string> {
  return `The font files here hold characters of Noto Serif SC. (c) 2017-2024 Adobe (http://www.adobe.com/).\n\n${await packaged('LICENSE')}`;
}

/** Cuts a font file down to those of the code points that it has. */
async function cut(file: Uint8Array, points: ReadonlySet<number>): Promise<{ bytes: Uint8Array; has: ReadonlySet<number> }> {
  // No layout features: each character is drawn in its square, as the box that holds its place is, and nothing moves when it comes.
  const options = { noHinting: true, noLayoutClosure: true, keepFeatures: [], dropTables: UNUSED };
  const sfnt = await subsetFont(Buffer.from(file), String.fromCodePoint(...points), { ...options, targetFormat: 'sfnt' });
  const has = codePointsOf(sfnt);
  const bytes = await subsetFont(sfnt, String.fromCodePoint(...has), { ...options, targetFormat: 'woff2' });
  return { bytes, has };
}
