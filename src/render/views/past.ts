import type { Wording } from '../../model/edition.ts';
import type { Interface } from '../../words/words.ts';
import { el, type XmlElement } from '../xml.ts';

/**
 * What is said of a passage's, or a note's, past: in which versions its words changed since it was
 * first published. Nothing where they did not.
 */
export function pastOf(
  { since, reworded }: Wording,
  of: 'passage' | 'note',
  { words, pieces, list, say }: Interface,
): XmlElement[] {
  if (reworded.length === 0) return [];
  const versions = list(reworded.map((version) => say(words.reworded.version, { version })));
  return [el('p', { class: 'past' }, pieces(words.reworded[of], { versions, since }))];
}
