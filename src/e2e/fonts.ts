import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { songFonts } from '../publish/song/subset.ts';
import { builtPages } from './project.ts';

/**
 * A property of the machine's fonts that have a character (fontconfig's `fc-list`); null where
 * there is no fontconfig.
 */
export function installed(
  character: string,
  property: string,
  env: Record<string, string> = {},
): string[] | null {
  const charset = `:charset=${character.codePointAt(0)?.toString(16)}`;
  const { status, stdout } = spawnSync('fc-list', [charset, '--format', `%{${property}}\n`], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return status === 0
    ? [...new Set(stdout.split('\n').flatMap((line) => line.split(',')))].filter(Boolean)
    : null;
}

/**
 * An environment in which programs see certain faces, and no other of the machine, and how to
 * remove what it needs.
 */
export interface FontSet {
  readonly env: Record<string, string>;
  readonly remove: () => void;
}

const DEJAVU = join(
  dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')),
  'ttf',
);
/** Where Debian and Fedora keep Liberation. */
const LIBERATION = [
  '/usr/share/fonts/truetype/liberation',
  '/usr/share/fonts/liberation-fonts',
].find((each) => existsSync(each));
/**
 * Families that the files of a Chinese face that tests make are given, one each: a browser takes
 * one file of a family.
 */
const SONG = ['Noto Serif CJK SC', 'Source Han Serif SC', 'Source Han Serif CN', 'Noto Serif SC'];
const SANS = ['Droid Sans Fallback', 'WenQuanYi Micro Hei', 'WenQuanYi Zen Hei', 'Noto Sans SC'];

/** A set of faces that tests can ask for. */
interface Offered {
  readonly name: string;
  /** What of it is not to be had here; null where all is. */
  readonly missing: string | null;
  readonly make: () => Promise<FontSet>;
}

const orMissing = (set: Offered): Offered =>
  installed('a', 'file')
    ? set
    : { ...set, missing: 'there is no fontconfig here to choose faces with' };

/**
 * The sets of faces that layout is tested with, so that what holds on one machine holds on the
 * next.
 */
export const FONT_SETS: readonly [latin: Offered, song: Offered, one: Offered, sans: Offered] = [
  {
    name: 'DejaVu and Liberation alone',
    missing: LIBERATION ? null : 'Liberation is not installed (apt-get install fonts-liberation)',
    make: () => fontSet([DEJAVU, ...(LIBERATION ? [LIBERATION] : [])]),
  },
  { name: 'a Chinese Song face too', missing: null, make: () => fontSet([DEJAVU], SONG) },
  { name: 'one face alone', missing: null, make: () => fontSet([join(DEJAVU, 'DejaVuSans.ttf')]) },
  {
    name: 'a Chinese sans face that no text is set in',
    missing: null,
    make: () => fontSet([DEJAVU], SANS),
  },
].map(orMissing) as [Offered, Offered, Offered, Offered];

/**
 * A Chinese face as Android has it: its family has no name that a style sheet could use, but its
 * face has.
 */
export const ANDROID_FONTS: Offered = orMissing({
  name: 'a Chinese Song face without a family’s name',
  missing: null,
  make: () => fontSet([DEJAVU], ['Nameless'], 'NotoSerifCJKsc-Regular'),
});

/** All characters of the edition that readers' tests stand on. */
function charactersOfSite(): string[] {
  const characters = new Set<string>();
  for (const path of builtPages(inject('fog')))
    for (const char of readFileSync(
      join(inject('fog'), 'dist', path.replace(/\/$/, '/index.html')),
      'utf8',
    ))
      characters.add(char);
  return [...characters];
}

/**
 * Makes a set of folders and files of faces, with a Chinese face under the names of families, and
 * of its own where that is given.
 */
async function fontSet(
  faces: readonly string[],
  families: readonly string[] = [],
  named?: string,
): Promise<FontSet> {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  const own = join(folder, 'own');
  mkdirSync(own);
  for (const face of faces) if (face.endsWith('.ttf')) copyFileSync(face, join(own, 'face.ttf'));
  const rules: string[] = [];
  if (families.length > 0)
    for (const [i, font] of (await songFonts(charactersOfSite())).entries()) {
      const family = families[i];
      if (family === undefined) continue;
      const file = join(own, `song-${i}.ttf`);
      writeFileSync(file, font);
      const edits = { family, fullname: named ?? family, postscriptname: named ?? family };
      const edited = Object.entries(edits).map(
        ([name, value]) =>
          `<edit name="${name}" mode="assign_replace"><string>${value}</string></edit>`,
      );
      rules.push(`<match target="scan"><test name="file"><string>${file}</string></test>${edited.join('')}
<edit name="weight" mode="assign_replace"><const>regular</const></edit></match>`);
    }
  const folders = [own, ...faces.filter((face) => !face.endsWith('.ttf'))];
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
${folders.map((each) => `<dir>${each}</dir>`).join('')}<cachedir>${folder}/cache</cachedir>${rules.join('')}</fontconfig>`,
  );
  return {
    env: { FONTCONFIG_FILE: config },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
