import type { SearchSource } from './layout.ts';
import type { Passage } from './record.ts';

/**
 * Address of a passage: on its source's page, or on that of its part, which lies in a folder there;
 * from a disk pages are named as files. A note's names the note too, to be opened, and that of words
 * of a companion the companion, to be shown.
 */
export function passageAddress(
  { url }: Pick<SearchSource, 'url'>,
  { anchor, part = '', note, beside }: Pick<Passage, 'anchor' | 'part' | 'note' | 'beside'>,
): string {
  return `${url.replace(/[^/]*$/, `${part}$&`)}${beside ? `?beside=${beside}` : note ? `?note=${note}` : ''}#${anchor}`;
}
