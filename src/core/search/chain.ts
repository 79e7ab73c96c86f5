/** A run of Han characters. */
export const HAN_RUN = /\p{Script=Han}+/gu;

/**
 * Writes a run of characters (or syllables) as the words of the index: each with the next, and the last alone.
 *
 * A character by itself stands in too many places for its list of them to be loaded quickly; pairs are many and their lists are short.
 */
export function chain(run: readonly string[]): string[] {
  return run.map((unit, i) => unit + (run[i + 1] ?? ''));
}

/**
 * The query that finds a run wherever it stands in indexed ones: its pairs in a row; or, for a single character, all words
 * that begin with it, which are its every occurrence.
 */
export function askForRun(run: readonly string[]): string {
  return run.length === 1 ? (run[0] ?? '') : `"${chain(run).slice(0, -1).join(' ')}"`;
}
