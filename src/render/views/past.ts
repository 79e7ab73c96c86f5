import type { FormerName, Wording } from '../../model/edition.ts';
import type { Interface } from '../../words/words.ts';
import { el, type XmlElement } from '../xml.ts';

/**
 * What is said of a passage's, or a note's, past: what it was called before, and in which versions
 * its words changed since it was first published. Nothing where nothing changed.
 */
export function pastOf(
  { since, reworded, formerly = [] }: Wording & { readonly formerly?: readonly FormerName[] },
  of: 'passage' | 'note',
  { words, pieces, list, say }: Interface,
): XmlElement[] {
  const names = formerly.map(({ label, version }) =>
    el('p', { class: 'past' }, say(words.formerly, { label, version })),
  );
  if (reworded.length === 0) return names;
  const versions = list(reworded.map((version) => say(words.reworded.version, { version })));
  return [...names, el('p', { class: 'past' }, pieces(words.reworded[of], { versions, since }))];
}
