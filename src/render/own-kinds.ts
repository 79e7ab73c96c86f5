import type { Source } from '../model/edition.ts';
import { capital } from '../model/text/capital.ts';
import type { Interface } from '../words/words.ts';

/** What an edition, or a source, has of words of its own; how many summaries. */
interface OwnKinds {
  readonly notes: boolean;
  readonly summaries: number;
  readonly digests: boolean;
}

const kindsOf = new WeakMap<readonly Source[], OwnKinds>();

/** Looked up for the foot of every page: found once for a list of sources. */
function ownKinds(sources: readonly Source[]): OwnKinds {
  const known = kindsOf.get(sources);
  if (known) return known;
  const some = (part: 'summary' | 'digest') =>
    sources.filter(({ paragraphs }) => paragraphs.some((each) => each[part] !== null)).length;
  const found = {
    notes: sources.some(({ notes }) => notes.length > 0),
    summaries: some('summary'),
    digests: some('digest') > 0,
  };
  kindsOf.set(sources, found);
  return found;
}

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
