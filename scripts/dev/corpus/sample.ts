import type { CorpusText } from './collection.ts';
import { type Collection, readCollection } from './read-corpus.ts';

/** A law of more lines is not built: the time of a build is for many laws, not for long ones. */
export const MOST_LINES = 600;

/**
 * Picks texts evenly: of each collection as many, at equal steps through its files; the larger ones make
 * up for those that have too few. `suits` has the last word on each; another is looked for where it says
 * no.
 */
export function sample(
  collections: readonly Collection[],
  count: number,
  suits: (text: CorpusText) => boolean,
): CorpusText[] {
  const bySize = collections.toSorted((one, other) => one.files.length - other.files.length);
  const found: CorpusText[] = [];
  for (const [index, collection] of bySize.entries()) {
    const share = Math.ceil((count - found.length) / (bySize.length - index));
    found.push(...pickFrom(collection, share, suits));
  }
  return found;
}

function pickFrom(
  collection: Collection,
  share: number,
  suits: (text: CorpusText) => boolean,
): CorpusText[] {
  const found: CorpusText[] = [];
  const step = Math.max(1, Math.floor(collection.files.length / Math.max(1, share)));
  for (let offset = 0; offset < step && found.length < share; offset++) {
    const files = collection.files.filter((_, index) => index % step === offset);
    for (const text of readCollection({ ...collection, files })) {
      if (found.length >= share) break;
      if (text.lines.length > 0 && text.lines.length <= MOST_LINES && suits(text)) found.push(text);
    }
  }
  return found;
}
