import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Anchor } from '../../model/anchor.ts';
import type { CitationItem } from '../../model/citation.ts';
import type {
  Companion,
  Facsimile,
  Figure,
  Picture,
  RetiredAnchor,
  SourceRecord,
  Target,
  TranslatedFrom,
  VersionRecord,
  Wording,
} from '../../model/edition.ts';
import type { ParagraphEntry } from '../../model/ledger/model.ts';
import type { Certainty, NoteKind } from '../../model/note-kind.ts';
import type { Relation } from '../../model/relation.ts';
import type { Place } from '../../model/structure/place.ts';
import type { Emphasis } from '../../model/text/emphasis.ts';
import type { Range } from '../../model/text/segment.ts';

/**
 * Which of a source's files is read: its full text, digests of it, its English summary, a further
 * companion, or its notes in another language.
 */
export type Role = 'text' | 'digest' | 'summary' | 'companion' | 'notes';

/** One party's position, before rendering. */
export interface PositionDraft {
  readonly date: string;
  readonly dateIso: string;
  readonly party: string;
  readonly folded?: boolean;
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
  readonly place: Position | undefined;
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
  readonly citations: readonly { item: CitationItem; place: Position | undefined }[];
  readonly place: Position | undefined;
}

/** What a note says in another language, before rendering. */
export interface TranslationDraft extends NoteDraft {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly file: string;
  readonly of: TranslatedFrom;
}

/** A note's span as it stands in a file. */
export interface SpanDraft {
  readonly note: string;
  readonly words: string;
  readonly place: Position | undefined;
  /** Offsets in a full text's paragraph; in a digest, in its plain text. */
  readonly range: Range;
}

/** One paragraph of a full text. */
export interface TextBlock {
  readonly heading: number | null;
  readonly text: string;
  readonly spans: readonly SpanDraft[];
  readonly emphasis: readonly Emphasis[];
  readonly place: Position | undefined;
}

/** The part of a digest or summary under one `## anchor`. */
export interface PartBlock {
  readonly anchor: string;
  readonly place: Position | undefined;
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
    place: Position | undefined;
  }[];
}

declare module 'vfile' {
  interface DataMap {
    /** Id of the source whose file this is. */
    sourceId: string;
    /** BCP 47 tag of the words that its notes stand on. */
    lang: string;
    /** Where each note stood, by its ledger. */
    stood: ReadonlyMap<string, { readonly quote: string; readonly on: Anchor }>;
    role: Role;
    notes: NoteDraft[];
    textBlocks: TextBlock[];
    parts: PartBlock[];
  }
}

/** A current paragraph of the ledger, with its sentences. */
export interface LedgerEntry extends ParagraphEntry {
  readonly sentences: readonly { readonly anchor: Anchor; readonly range: Range }[];
}

/** One paragraph before rendering. */
export interface ParagraphDraft {
  readonly entry: LedgerEntry;
  readonly place: Place;
  /** As its own language cites it; null where its scheme does not say. */
  readonly labelOriginal: string | null;
  readonly heading: number | null;
  readonly text: string | null;
  readonly spans: readonly SpanDraft[];
  readonly emphasis: readonly Emphasis[];
  readonly digest: PartBlock | null;
  readonly summary: PartBlock | null;
}

/**
 * A source's files as they lie on the disk; null where there is none. `folder` is what problems
 * name.
 */
export interface SourceFiles {
  readonly folder: string;
  readonly record: string;
  readonly ledger: string | null;
  /** `zh.txt`: paragraphs parted by a blank line. */
  readonly text: string | null;
  readonly page: string | null;
  /** Names of pages in other languages, where there is none in the record's. */
  readonly otherPages?: readonly string[];
  readonly summary: string | null;
  /** Further companions, and what is meant for one, by the names of their files. */
  readonly companions: Readonly<Record<string, string>>;
  /** Notes in other languages, and what is meant for such, by the names of their files. */
  readonly notes: Readonly<Record<string, string>>;
  /** Names of the captures that are kept there. */
  readonly captures: readonly string[];
  /** Earlier texts, `zh.1979.txt`, by their ids. */
  readonly earlier: Readonly<Record<string, string>>;
  /** What lies in `figures/`, by its names. */
  readonly figures: Readonly<Record<string, FigureFile>>;
  /** What lies in `facsimiles/`, by its names. */
  readonly facsimiles: Readonly<Record<string, FacsimileFile>>;
  /** A reader's own copy, anchor to text; only ever read for a local build. */
  readonly copy: Readonly<Record<Anchor, string>> | null;
}

/** A file of a figure: its size in bytes, and what it holds; null where it is too large to be one. */
export interface FigureFile {
  readonly size: number;
  readonly bytes: Uint8Array | null;
}

/**
 * A file of an image of a page, without what it holds, as a source may have hundreds: its checksum
 * and what picture it is, null for none; `sha256` is null where it is too large to be one.
 */
export interface FacsimileFile {
  readonly size: number;
  readonly sha256: string | null;
  readonly picture: Picture | null;
}

/** A retired anchor, the paragraph at which it is told, and what it was called. */
export interface RetiredDraft extends Omit<RetiredAnchor, 'label'> {
  readonly at: Anchor;
  readonly called: string | null;
}

/** An earlier text of a source, each paragraph with its anchor and its place in that text. */
export interface VersionDraft {
  readonly record: VersionRecord;
  readonly passages: readonly {
    readonly anchor: Anchor;
    readonly text: string;
    readonly place: Place;
    readonly labelOriginal: string | null;
    /** Current anchors that have its words now. */
    readonly now: readonly Anchor[];
  }[];
}

/** A companion before rendering: its parts by the paragraphs that they answer. */
export interface CompanionDraft {
  readonly companion: Companion;
  readonly file: string;
  readonly parts: ReadonlyMap<Anchor, PartBlock>;
}

/** A note with what its span tells of it. */
export interface PlacedNote extends NoteDraft {
  readonly file: string;
  readonly anchor: Anchor;
  readonly on: 'text' | 'summary' | 'digest';
  readonly words: string;
  /** In the order of their files. */
  readonly translations: readonly TranslationDraft[];
}

/**
 * A source read and checked by itself; what it says of other sources is checked when all are read.
 */
export interface SourceDraft {
  readonly record: SourceRecord;
  /** The record as it is written, in which places are looked up. */
  readonly yaml: string;
  readonly folder: string;
  readonly localCopy: boolean;
  readonly paragraphs: readonly ParagraphDraft[];
  readonly notes: readonly PlacedNote[];
  readonly pageFile: string;
  readonly summaryFile: string;
  /** Every retired anchor, and the paragraph at which it is told. */
  readonly retired: readonly RetiredDraft[];
  /** Of every current anchor. */
  readonly wordings: ReadonlyMap<Anchor, Wording>;
  readonly notices: readonly string[];
  readonly versions: readonly VersionDraft[];
  /** In the order of the paragraphs that they stand after. */
  readonly figures: readonly Figure[];
  /** In the order of the pages in the text. */
  readonly facsimiles: readonly Facsimile[];
  readonly companions: readonly CompanionDraft[];
}
