import type { LaidRecord } from './layout.ts';
import type { Places, Postings } from './postings.ts';

// Lists of the words that stand in the most places have files of their own, two for each: a query
// of that word alone needs to know its fields only, a bit for each, and not its places.

/** Their paths in the folder of the index, by the number of the word. */
export const fieldsFile = (number: number) => `common/${number}.json`;
export const placesFile = (number: number) => `common/${number}-places.json`;

/** The fields that a word stands in, a bit for each of the edition's, in base64. */
export function writeFields(
  postings: Postings,
  records: readonly Pick<LaidRecord, 'lengths'>[],
): string {
  const total = records.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const bits = new Uint8Array(Math.ceil(total / 8));
  let field = 0;
  records.forEach(({ lengths }, record) => {
    const places = postings.get(record) ?? [];
    let [start, i] = [0, 0];
    for (const length of lengths) {
      const before = i;
      while (i < places.length && (places[i] as number) < start + length) i++;
      if (i > before) bits[field >> 3] = (bits[field >> 3] as number) | (1 << (field & 7));
      start += length;
      field++;
    }
  });
  return btoa(String.fromCharCode(...bits));
}

/** Reads {@link writeFields}: a place for each field, its first. */
export function readFields(written: string, { records }: Pick<Places, 'records'>): Postings {
  const bits = atob(written);
  return new Map(
    records.flatMap(({ first, starts }, record): [number, number[]][] => {
      const places = [...starts.subarray(0, -1)].filter((_, i) => {
        const field = first + i;
        return (bits.charCodeAt(field >> 3) >> (field & 7)) & 1;
      });
      return places.length > 0 ? [[record, places]] : [];
    }),
  );
}

/**
 * The places of a word: for each record its number and them, each but the first by its distance
 * from the one before.
 */
export function writePlaces(postings: Postings): number[][] {
  return [...postings].map(([record, places]) => [
    record,
    ...places.map((place, i) => place - (places[i - 1] ?? 0)),
  ]);
}

/** Reads {@link writePlaces}. */
export function readPlaces(written: readonly (readonly number[])[]): Postings {
  return new Map(
    written.map(([record = 0, ...steps]) => {
      let place = 0;
      return [record, steps.map((step) => (place += step))];
    }),
  );
}
