import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { Position as Place } from 'unist';
import type { CitationItem } from '../../model/citation.ts';
import type { Target } from '../../model/edition.ts';
import type { Certainty, NoteKind } from '../../model/note-kind.ts';
import type { Relation } from '../../model/relation.ts';
import type { Range } from '../../model/text/segment.ts';

/** Which of a source's files is read: its full text, digests of it, or its English summary. */
export type Role = 'text' | 'digest' | 'summary';

/** One party's position, before rendering. */
export interface PositionDraft {
  readonly date: string;
  readonly dateIso: string;
  readonly party: string;
  readonly body: RootContent[];
}

/** How another work renders a term, before rendering. */
export interface RenderingDraft {
  readonly words: string;
  /** What follows the quoted words: who, and the citation. */
  readonly body: PhrasingContent[];
  readonly citations: readonly CitationItem[];
}

/** What a Term note opens with, before rendering. */
export interface TermDraft {
  readonly original: string;
  readonly pinyin: string | null;
  readonly rendering: string;
  readonly others: readonly RenderingDraft[];
}

/** A link to a passage of the edition, and where it is written. */
export interface LinkDraft {
  readonly target: Target;
  readonly place: Place | undefined;
}

/** A note as its file defines it, before its span and its targets are known to exist. */
export interface NoteDraft {
  readonly id: string;
  readonly kind: NoteKind;
  readonly certainty: Certainty;
  readonly relation: Relation | null;
  /** The links that the relation opens with. */
  readonly related: readonly LinkDraft[];
  readonly body: RootContent[];
  readonly positions: readonly PositionDraft[];
  readonly term: TermDraft | null;
  readonly links: readonly LinkDraft[];
  readonly citations: readonly { item: CitationItem; place: Place | undefined }[];
  readonly place: Place | undefined;
}

/** A note's span as it stands in a file. */
export interface SpanDraft {
  readonly note: string;
  readonly words: string;
  readonly place: Place | undefined;
  /** Offsets in a full text's paragraph; in a digest, in its plain text. */
  readonly range: Range;
}

/** One paragraph of a full text. */
export interface TextBlock {
  readonly heading: number | null;
  readonly text: string;
  readonly spans: readonly SpanDraft[];
  readonly place: Place | undefined;
}

/** The part of a digest or summary under one `## anchor`. */
export interface PartBlock {
  readonly anchor: string;
  readonly place: Place | undefined;
  /**
   * The paragraphs under the heading; for a summary the first is its gist, unless it is the only
   * one.
   */
  readonly body: BlockContent[];
  readonly spans: readonly SpanDraft[];
  readonly links: readonly LinkDraft[];
  readonly citations: NoteDraft['citations'];
  /** English sentences in order, with the sentence that each renders. */
  readonly sentences: readonly {
    anchor: string;
    children: PhrasingContent[];
    place: Place | undefined;
  }[];
}

declare module 'vfile' {
  interface DataMap {
    /** Id of the source whose file this is. */
    sourceId: string;
    /** BCP 47 tag of the words that its notes stand on. */
    lang: string;
    role: Role;
    notes: NoteDraft[];
    textBlocks: TextBlock[];
    parts: PartBlock[];
  }
}
