/** One of the sides of aligned texts: a column, or all that is in one language. */
export interface Side {
  /** By which `--part` names it: `en`, `Deutsch`, `2`. */
  readonly name: string;
  /** BCP 47 tag, where its name says a language. */
  readonly language: string | null;
}

/** What answers one another on all sides. */
export interface Row {
  /** Where it stands: `row 3`, `mn1:1.2`. */
  readonly at: string;
  /** Rows that follow one another with the same make one paragraph; null for one by itself. */
  readonly group: string | null;
  /** By side; empty where a side has nothing. */
  readonly cells: readonly string[];
  readonly isTitle?: boolean;
  readonly heading?: number;
}

/** Texts that are aligned row by row. */
export interface Rows {
  readonly sides: readonly Side[];
  readonly rows: readonly Row[];
  readonly told: readonly string[];
}
