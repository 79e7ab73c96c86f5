import type { Parent, PhrasingContent } from 'mdast';
import type { CitationItem } from '../../model/citation.ts';
import type { Target } from '../../model/edition.ts';

/** Words with a note on them: `[words][^id]`. */
export interface NoteSpan extends Parent {
  type: 'noteSpan';
  note: string;
  children: PhrasingContent[];
}

/** Works cited at a point: `[@key, locator]`. */
export interface Citation {
  type: 'citation';
  items: CitationItem[];
  position?: import('unist').Position | undefined;
}

/** An English sentence of a summary, tied to a sentence of the original: `[words](#c1-s3)`. */
export interface Sentence extends Parent {
  type: 'sentence';
  anchor: string;
  children: PhrasingContent[];
}

/**
 * The English sentences of a summary, one or more in a row, that render one sentence of the
 * original.
 */
export interface Pair extends Parent {
  type: 'pair';
  /** The original's sentence, counted in its paragraph from 1. */
  number: number;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    noteSpan: NoteSpan;
    citation: Citation;
    sentence: Sentence;
    pair: Pair;
  }
  interface RootContentMap {
    noteSpan: NoteSpan;
    citation: Citation;
    sentence: Sentence;
    pair: Pair;
  }
  interface LinkData {
    target?: Target;
  }
}
