/** How much of a cited work the editors saw, in words, by `custom.seen` of its reference. */
export const SEEN: Readonly<Record<string, string>> = {
  full: 'seen in full',
  part: 'seen in part',
  opening: 'only the opening was seen',
  excerpt: 'an excerpt was seen',
  'quoted-by-others': 'seen only as quoted by others',
  'not-seen': 'not seen',
};
