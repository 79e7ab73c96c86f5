import type { Anchor } from '../anchor.ts';
import type { Fate, Ledger, NoteEntry, ParagraphEntry, SentenceEntry } from './model.ts';

/** Where something is written, for messages. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A paragraph of the text as it is now. */
export interface NewParagraph {
  readonly text: string;
  /** The id that its own numbering, its role or the editor would give it. */
  readonly hint: Anchor;
  /** What it is called by its own number; null where its words are not at hand. */
  readonly called: string | null;
  /** How many characters (UTF-16) at its start are its number; left out where that is not known. */
  readonly number?: number;
  readonly sentences: boolean;
  readonly spot: Spot;
}

/** A note as its file has it now. */
export interface NewNote {
  readonly id: string;
  /** The paragraph: its place in `paragraphs`, or its anchor as the editor wrote it. */
  readonly on: number | Anchor;
  readonly quote: string;
  readonly nth: number;
  readonly spot: Spot;
}

/** A source's text, summary and notes as its files have them now. */
export interface Outline {
  readonly source: string;
  readonly lang: string;
  /** Whether the text may be published, and so kept in the ledger. */
  readonly publishes: boolean;
  /**
   * The paragraphs in order; of a text that may not be published, those of which a copy is at hand.
   */
  readonly paragraphs: readonly NewParagraph[];
  /** How many characters are the numbers of those that the ledger knows; asked only on a change. */
  readonly knownNumbers?: () => ReadonlyMap<Anchor, number>;
  /** Whether a paragraph that is not among them is gone from the text. */
  readonly complete: boolean;
  readonly summary: readonly {
    readonly anchor: Anchor;
    readonly text: string;
    readonly spot: Spot;
  }[];
  readonly notes: readonly NewNote[];
  /** Place of the ledger, for what is gone and stands nowhere. */
  readonly spot: Spot;
}

/** What happens to an anchor. */
export type What = 'moved' | 'reworded' | 'renumbered' | Fate | 'new' | 'ambiguous';

/** One row of the plan. */
export interface Step {
  readonly anchor: Anchor;
  readonly what: What;
  /** Where its words are now; for one that is ambiguous, where they may be. */
  readonly to: readonly Anchor[];
  /** How alike old and new words are, 0 to 1; null where that says nothing. */
  readonly likeness: number | null;
  /** In a few words, for a person. */
  readonly about: string;
  readonly spot: Spot;
}

type Data<T> = Omit<T, 'state' | 'since' | 'revisions' | 'retired' | 'why' | 'successors'>;

/** What is to stand in a list: its current entries in order, and those to be retired. */
export interface Settled<T> {
  readonly current: readonly Data<T>[];
  readonly retired: ReadonlyMap<
    Anchor,
    { readonly why: Fate; readonly successors: readonly Anchor[] }
  >;
}

/** How a ledger is to be brought into step with a text. */
export interface Plan {
  readonly ledger: Ledger;
  readonly version: string;
  /** What changes; empty when text and ledger agree. */
  readonly steps: readonly Step[];
  readonly unchanged: number;
  readonly paragraphs: Settled<ParagraphEntry> & {
    /** The anchor of each paragraph of the outline. */
    readonly anchors: readonly Anchor[];
    /** Those of which only the number in the text changed. */
    readonly renumbered: ReadonlyMap<Anchor, number>;
  };
  readonly sentences: Settled<SentenceEntry>;
  readonly summary: Settled<{ readonly anchor: Anchor; readonly exact: string }>;
  readonly notes: Settled<NoteEntry>;
}

/** Whether a plan leaves nothing for the editor to decide. */
export function isDecided({ steps }: Pick<Plan, 'steps'>): boolean {
  return steps.every(({ what }) => what !== 'ambiguous');
}
