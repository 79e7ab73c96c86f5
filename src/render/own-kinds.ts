import type { Source } from '../model/edition.ts';
import { remembered } from '../model/remembered.ts';
import { capital } from '../model/text/capital.ts';
import type { Interface } from '../words/words.ts';

/** What an edition, or a source, has of words of its own; how many summaries. */
interface OwnKinds {
  readonly notes: boolean;
  readonly summaries: number;
  readonly digests: boolean;
}

/** Finds them, once for a list of sources: they are named at the foot of every page. */
export const ownKinds = remembered((sources: readonly Source[]): OwnKinds => {
  const some = (part: 'summary' | 'digest') =>
    sources.filter(({ paragraphs }) => paragraphs.some((each) => each[part] !== null)).length;
  return {
    notes: sources.some(({ notes }) => notes.length > 0),
    summaries: some('summary'),
    digests: some('digest') > 0,
  };
});

/** Names the words of our own that there are: `Notes, summary and digests`. */
export function namedOwnWords({ words, say, list }: Interface, sources: readonly Source[]): string {
  const { notes, summaries, digests } = ownKinds(sources);
  const { own, ownWords } = words.imprint;
  const named = [
    ...(notes ? [own.notes] : []),
    ...(summaries > 0 ? [say(own.summaries, { n: summaries })] : []),
    ...(digests ? [own.digests] : []),
  ];
  return named.length > 0 ? capital(list(named).join('')) : ownWords;
}
