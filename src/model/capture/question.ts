/** One way to decide a question: options of the import, and what they would mean. */
export interface QuestionAnswer {
  /** As on the command line: `['--title-line', '3']`; a last one that is empty is for the editor to fill. */
  readonly options: readonly string[];
  readonly says: string;
}

/** Something that the importer does not guess. */
export interface Question {
  readonly asks: string;
  readonly answers: readonly QuestionAnswer[];
}
