/** Kinds of pictures that a figure may be, by the endings of their files. */
export const PICTURE_TYPES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
} as const;

export type PictureType = (typeof PICTURE_TYPES)[keyof typeof PICTURE_TYPES];

/** Largest file of a figure, in bytes; and most pixels on a side, which a phone must hold. */
export const MOST_BYTES = 2_000_000;
export const MOST_PIXELS = 10_000;

const NAME = new RegExp(`^([a-z0-9]+(?:-[a-z0-9]+)*)\\.(${Object.keys(PICTURE_TYPES).join('|')})$`);

/** What a figure's file is called without its ending, and what its ending says it is; null for no name of one. */
export function figureName(file: string): { stem: string; type: PictureType } | null {
  const [, stem, ending] = NAME.exec(file) ?? [];
  return stem && ending
    ? { stem, type: PICTURE_TYPES[ending as keyof typeof PICTURE_TYPES] }
    : null;
}

/** Path of a figure's file, from the site's root and in the book alike. */
export function figurePath(source: string, file: string): string {
  return `sources/${source}/figures/${file}`;
}
