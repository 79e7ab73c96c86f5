import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sha256 } from '../../model/text/fingerprint.ts';
import { type SongSubsets, type Subset, subsetSong } from './subset.ts';

const { resolve } = createRequire(import.meta.url);
const FONT = dirname(resolve('@fontsource/noto-serif-sc/LICENSE'));
const PACKAGES = [join(FONT, 'package.json'), resolve('subset-font/package.json')];

/** Where subsets are kept from one build to the next; it may be deleted at any time. */
export const SONG_FOLDER = join(FONT, '../../.cache/annotated-sources-song');

/** Raised when {@link subsetSong} makes other files of the same characters. */
const VERSION = 1;

/**
 * {@link subsetSong}, which takes seconds, once for the same characters: what it made is kept by
 * their digest and that of the packages that make it, and read again.
 */
export async function keptSong(characters: readonly string[]): Promise<SongSubsets> {
  const packages = await Promise.all(PACKAGES.map((path) => readFile(path, 'utf8')));
  const path = join(
    SONG_FOLDER,
    `${sha256([VERSION, ...packages, ...characters].join('\n'))}.json`,
  );
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null) return revived(kept);
  const made = await subsetSong(characters);
  await mkdir(SONG_FOLDER, { recursive: true });
  // Written whole or not at all: another build may be reading.
  const aside = `${path}.${process.pid}`;
  await writeFile(
    aside,
    JSON.stringify({ ...made, marks: written(made.marks), faces: made.faces.map(written) }),
  );
  await rename(aside, path);
  return made;
}

type Written = Omit<Subset, 'bytes'> & { readonly bytes: string };

function written({ bytes, range }: Subset): Written {
  return { bytes: Buffer.from(bytes).toString('base64'), range };
}

function revived(text: string): SongSubsets {
  const { marks, faces, missing } = JSON.parse(text) as {
    marks: Written;
    faces: Written[];
    missing: string[];
  };
  const read = ({ bytes, range }: Written): Subset => ({
    bytes: Buffer.from(bytes, 'base64'),
    range,
  });
  return { marks: read(marks), faces: faces.map(read), missing };
}
