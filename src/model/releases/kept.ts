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
