import type { Subset } from './subset.ts';

/** A file of the Chinese face. */
export interface SongFace extends Subset {
  /** Name of the file: `song-` and the beginning of the hash of its bytes. */
  readonly name: string;
}

/** The Chinese face of a site. */
export interface SongFaces {
  readonly marks: Subset;
  readonly faces: readonly SongFace[];
}

/** Gives the face for a language of the interface. */
export type FacesIn = (language: string) => Promise<SongFaces>;

// Pages run in a module graph of their own, in which nothing is cut.
const FACES = Symbol.for('annotated-sources.faces');
const given = globalThis as { [FACES]?: FacesIn };

/** Has pages take the face from here. */
export function giveFaces(faces: FacesIn): void {
  given[FACES] = faces;
}

/** The face that was given, for a language of the interface. */
export const takeFaces: FacesIn = (language) => {
  if (!given[FACES]) throw new Error('The Chinese face is asked for before it is given.');
  return given[FACES](language);
};
