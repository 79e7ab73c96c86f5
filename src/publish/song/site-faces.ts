import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Edition } from '../../model/edition.ts';
import { remembered } from '../../model/remembered.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { interfaceIn } from '../../words/words.ts';
import { songCharacters } from './characters.ts';
import type { SongFaces } from './given-faces.ts';
import { keptCut } from './kept.ts';

/** Where the site's own words are that are in no file of `words/`. */
const OWN = fileURLToPath(new URL('../../web/', import.meta.url));
const OWN_FILES = '{components,layouts,routes}/**/*.{astro,mdx,ts,js}';

/** The characters that the Chinese face of a site has to draw, in one language of its interface. */
export const siteCharacters = remembered((edition: Edition) => songCharacters(textsOf(edition)));

/** The files of the Chinese face for those; made once. */
export const siteFaces = remembered(async (edition: Edition): Promise<SongFaces> => {
  const { marks, faces, missing } = await keptCut('site', siteCharacters(edition));
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
});

/**
 * All texts of the edition and of the site, source by source: all of them in one string could be
 * longer than a string can be.
 */
function* textsOf({ sources, inOther: _, ...rest }: Edition): Generator<string> {
  for (const each of [...sources, ...Object.values(rest)]) yield JSON.stringify(each);
  yield JSON.stringify(interfaceIn(rest.record.interface).words);
  for (const file of globSync(OWN_FILES, { cwd: OWN })) yield readFileSync(join(OWN, file), 'utf8');
}
