import type { Anchor } from '../anchor.ts';
import type { Range } from '../text/segment.ts';

/** A paragraph by its anchor. */
export interface Passage {
  readonly anchor: Anchor;
  readonly text: string;
}

/** A paragraph with the words that notes stand on, outer spans before those within them. */
export interface Annotated extends Passage {
  readonly spans: readonly { readonly note: string; readonly range: Range }[];
}

/** Words of a paragraph; the range is in UTF-16 code units. */
export interface Place {
  readonly passage: Passage;
  readonly range: Range;
}

/**
 * What became of a note: it stands on the words on which it stood, in no doubt; on the same words
 * elsewhere, or where several places could be meant; on words that were changed; or on none.
 */
export interface Carried {
  readonly note: string;
  readonly how: 'kept' | 'moved' | 'changed' | 'orphaned';
  readonly was: Place;
  readonly now: Place | null;
}

/** The words of a place. */
export const wordsAt = ({ passage, range }: Place): string => passage.text.slice(...range);
