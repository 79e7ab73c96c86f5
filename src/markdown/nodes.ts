import type { Parent, PhrasingContent } from 'mdast';
import type { CitationItem } from '../core/citation.ts';
import type { Target } from '../core/edition.ts';

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

declare module 'mdast' {
  interface PhrasingContentMap {
    noteSpan: NoteSpan;
    citation: Citation;
    sentence: Sentence;
  }
  interface RootContentMap {
    noteSpan: NoteSpan;
    citation: Citation;
    sentence: Sentence;
  }
  interface LinkData {
    target?: Target;
  }
}
