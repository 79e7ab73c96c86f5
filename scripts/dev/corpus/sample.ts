import type { CorpusText } from './collection.ts';
import { type Collection, readCollection } from './read-corpus.ts';

/** A law of more lines is not built: the time of a build is for many laws, not for long ones. */
export const MOST_LINES = 600;

/**
 * Picks texts evenly: of each collection as many, at equal steps through its files. `suits` has the
 * last word on each; another is looked for where it says no.
 */
export function sample(
  collections: readonly Collection[],
  count: number,
  suits: (text: CorpusText) => boolean,
): CorpusText[] {
  const share = Math.ceil(count / Math.max(1, collections.length));
  return collections
    .flatMap((collection) => {
      const found: CorpusText[] = [];
      const step = Math.max(1, Math.floor(collection.files.length / share));
      for (let offset = 0; offset < step && found.length < share; offset++) {
        const files = collection.files.filter((_, index) => index % step === offset);
        for (const text of readCollection({ ...collection, files })) {
          if (found.length >= share) break;
          if (text.lines.length > 0 && text.lines.length <= MOST_LINES && suits(text))
            found.push(text);
        }
      }
      return found;
    })
    .slice(0, count);
}
