/**
 * What an edition said in a version that was published: of each source every address on its page, an
 * anchor or the id of a companion's part, with a fingerprint of its words.
 */
export interface Release {
  readonly version: string;
  /** ISO 8601 day of the version. */
  readonly date: string;
  readonly sources: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What an earlier version said at an address of a source. */
export interface Said {
  /**
   * What its fingerprint is of: a passage's words, or its gist and words; of a note its kind, how
   * sure it is, and its words block by block.
   */
  readonly words: readonly string[];
  /** SHA-256 (64 hex digits) by which it is cited, where that is not of the words alone. */
  readonly sha256?: string;
}

/** What versions of a source said, by fingerprints: what did not change stands once. */
export type SaidByPrint = Readonly<Record<string, Said>>;
