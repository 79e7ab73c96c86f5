import type { Edition } from '../model/edition.ts';
import { sha256 } from '../model/text/fingerprint.ts';
import { songCharacters } from '../publish/song/characters.ts';
import { keptSong } from '../publish/song/kept.ts';
import type { Subset } from '../publish/song/subset.ts';
import { interfaceIn } from '../words/words.ts';
import { edition } from './library.ts';

/** A file of the Chinese face. */
export interface SongFace extends Subset {
  /** Name of the file: `song-` and the beginning of the hash of its bytes. */
  readonly name: string;
}

/** The site's own words, as its files have them. */
const OWN = import.meta.glob<string>('./{components,layouts,routes}/**/*.{astro,mdx,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

type Made = Promise<{ marks: Subset; faces: SongFace[] }>;
const made = new Map<string, Made>();
/** What was made for an edition: every page asks, and its characters are not gathered each time. */
const madeFor = new WeakMap<Edition, Made>();

/**
 * The files of the Chinese face, for the characters of the edition and of the site; made once, and
 * again when those change.
 */
export async function songFaces(
  of?: Edition,
): Promise<{ marks: Subset; faces: readonly SongFace[] }> {
  const whole = of ?? (await edition());
  const faces = madeFor.get(whole) ?? facesOf(whole);
  madeFor.set(whole, faces);
  return faces;
}

/**
 * All texts of the edition and of the site, source by source: all of them in one string could be
 * longer than a string can be.
 */
function* textsOf({ sources, inOther, ...rest }: Edition): Generator<string> {
  for (const each of [...sources, ...Object.values(rest)]) yield JSON.stringify(each);
  yield JSON.stringify(interfaceIn(rest.record.interface).words);
  yield* Object.values(OWN);
}

function facesOf(whole: Edition): Made {
  const characters = songCharacters(textsOf(whole));
  const key = characters.join('');
  const faces = made.get(key) ?? make(characters);
  made.set(key, faces);
  return faces;
}

async function make(characters: readonly string[]) {
  const { marks, faces, missing } = await keptSong(characters);
  if (missing.length > 0) {
    const named = missing
      .map((each) => `${each} (U+${each.codePointAt(0)?.toString(16).toUpperCase()})`)
      .join(', ');
    console.warn(
      `note: Noto Serif SC has no glyph for ${named}. A reader without a Chinese font sees a box there.`,
    );
  }
  return {
    marks,
    faces: faces.map((face) => ({ ...face, name: `song-${sha256(face.bytes).slice(0, 12)}` })),
  };
}
