import type { SearchSource } from './layout.ts';
import type { Passage } from './record.ts';

/**
 * Address of a passage: on its source's page, or on that of its part, which lies in a folder there;
 * from a disk pages are named as files. A note's names the note too, to be opened.
 */
export function passageAddress(
  { url }: Pick<SearchSource, 'url'>,
  { anchor, part = '', note }: Pick<Passage, 'anchor' | 'part' | 'note'>,
): string {
  return `${url.replace(/[^/]*$/, `${part}$&`)}${note ? `?note=${note}` : ''}#${anchor}`;
}
