import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sha256 } from '../../model/text/fingerprint.ts';
import { sealed, unsealed } from '../fixity/seal.ts';
import { type Cut, type Cuts, cutAside } from './cut-aside.ts';

const { resolve } = createRequire(import.meta.url);
const FONT = dirname(resolve('@fontsource/noto-serif-sc/LICENSE'));
const PACKAGES = [join(FONT, 'package.json'), resolve('subset-font/package.json')];

/** Where subsets are kept from one build to the next; it may be deleted at any time. */
export const SONG_FOLDER = join(FONT, '../../.cache/annotated-sources-song');

/** Raised when other files are made of the same characters. */
const VERSION = 2;

/**
 * Cuts the Chinese face, which takes seconds, once for the same characters: what was made is kept
 * by their digest and that of the packages that make it, and taken again.
 */
export async function keptCut<K extends Cut>(
  cut: K,
  characters: readonly string[],
): Promise<Cuts[K]> {
  const packages = await Promise.all(PACKAGES.map((path) => readFile(path, 'utf8')));
  const name = sha256([VERSION, cut, ...packages, ...characters].join('\n'));
  const path = join(SONG_FOLDER, name);
  const kept = unsealed(await readFile(path).catch(() => null));
  if (kept) return deserialize(kept);
  const made = await cutAside(cut, characters);
  // Written whole or not at all: another build may be reading.
  const aside = `${path}.${process.pid}`;
  await mkdir(SONG_FOLDER, { recursive: true });
  await writeFile(aside, sealed(serialize(made)));
  await rename(aside, path);
  return made;
}
