/**
 * What a collection calls a step of a place: the word of its own drafting scheme. `level` is a step
 * of which the collection has the number but not the name; `division` a part of a law that numbers
 * anew (supplementary provisions, by their order), `annex` a schedule, `heading` a line that is a
 * title and no provision.
 */
export type ExpectedUnit =
  | 'article'
  | 'section'
  | 'subsection'
  | 'paragraph'
  | 'subparagraph'
  | 'clause'
  | 'subclause'
  | 'item'
  | 'subitem'
  | 'subsubitem'
  | 'subsubsubitem'
  | 'point'
  | 'level'
  | 'division'
  | 'annex'
  | 'heading';

/**
 * One step of a place. Numbers are canonical: decimal digits, branches with a hyphen (`7-2`), letters
 * and Roman numerals as they are printed, イロハ as 1, 2, 3; empty where nothing is printed.
 */
export interface ExpectedStep {
  readonly unit: ExpectedUnit;
  readonly n: string;
}

/** A line of a law as a reader of the official plain text sees it, with its number as printed. */
export interface CorpusLine {
  readonly text: string;
  /** Where the collection says that the line stands, outermost first; null where it says nothing. */
  readonly expected: readonly ExpectedStep[] | null;
  /** Why the line is not compared, in a few words, so that it is counted by kind; null if it is. */
  readonly outOfScope: string | null;
}

/** A public law as a collection has it. */
export interface CorpusText {
  /** Path within the collection's folder. */
  readonly id: string;
  /** ISO 3166 code, in small letters. */
  readonly country: string;
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  readonly lines: readonly CorpusLine[];
  /** What was read and is no line: how many of each kind. */
  readonly skipped: Readonly<Record<string, number>>;
}

/** A form in which collections hold laws. */
export interface CollectionFormat {
  readonly name: string;
  /** Whether a file is in this form, by its path and its characters. */
  readonly suits: (path: string, content: string) => boolean;
  /** Reads a file that suits; null where it holds no law. Throws where it cannot be read. */
  readonly read: (path: string, content: string) => CorpusText | null;
}

/** Whether a line is compared: its collection says where it stands, and nothing takes it out. */
export function isInScope({ expected, outOfScope }: CorpusLine): boolean {
  return expected !== null && outOfScope === null;
}
