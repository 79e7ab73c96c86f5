import type { Source } from '../../../src/core/edition.ts';

/** Distinct substrings of two to six Han characters of a source's text, evenly sampled, at least `least` of them if it has so many. */
export function sampleSubstrings(source: Source, least: number): string[] {
  const all = new Set<string>();
  for (const { text } of source.paragraphs) {
    for (const run of text?.match(/\p{Script=Han}+/gu) ?? []) {
      for (let length = 2; length <= 6; length++) {
        for (let at = 0; at + length <= run.length; at++) all.add(run.slice(at, at + length));
      }
    }
  }
  const step = Math.max(1, Math.floor(all.size / least));
  return [...all].filter((_, i) => i % step === 0);
}

/** How well queries were answered. */
export interface Quality {
  readonly queries: number;
  /** Of what holds the query, how much was found, 0 to 1; mean over the queries. */
  readonly recall: number;
  /** Of what was found, how much holds the query, 0 to 1; mean over the queries. */
  readonly precision: number;
  /** Share of queries whose first hit is a text that holds the query, 0 to 1. */
  readonly first: number;
  /** Milliseconds a query, the median. */
  readonly milliseconds: number;
}

/** One query with what it found, first hit first, and how long it took. */
export interface Answer {
  readonly query: string;
  readonly found: readonly string[];
  readonly milliseconds: number;
}

/** Scores answers against the records that there are: id to text, and which ids are texts (not notes). */
export function score(
  answers: readonly Answer[],
  records: ReadonlyMap<string, string>,
  isText: (id: string) => boolean,
): Quality {
  let [recall, precision, first] = [0, 0, 0];
  for (const { query, found } of answers) {
    const right = [...records].filter(([, text]) => text.includes(query)).map(([id]) => id);
    const hits = found.filter((id) => right.includes(id)).length;
    recall += right.length === 0 ? 1 : new Set(found.filter((id) => right.includes(id))).size / right.length;
    precision += found.length === 0 ? 1 : hits / found.length;
    if (found[0] !== undefined && right.includes(found[0]) && isText(found[0])) first += 1;
  }
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const n = answers.length || 1;
  return {
    queries: answers.length,
    recall: recall / n,
    precision: precision / n,
    first: first / n,
    milliseconds: times[Math.floor(times.length / 2)] ?? 0,
  };
}
