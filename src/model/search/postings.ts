import { END } from './index-words.ts';
import { type LaidRecord, readFieldCode, type SearchLayout } from './layout.ts';
import { lookedUp, type Run, type Slot } from './query.ts';

/** A passage by its number among all of the edition's, in the order of the index. */
export interface Placed {
  readonly record: number;
  /** Among the passages of its record. */
  readonly at: number;
  readonly source: number;
  /** Its fields: the first, and the one after the last, by their numbers among all. */
  readonly fields: readonly [from: number, to: number];
  /** Whether it is a note. */
  readonly isNote: boolean;
}

/** The layout unfolded: by record its fields' places, by field its passage and class. */
export interface Places {
  readonly recordOf: ReadonlyMap<string, number>;
  /**
   * By record: number of its first field, and where each of its fields begins among its words, with
   * the end of the last.
   */
  readonly records: readonly { readonly first: number; readonly starts: Int32Array }[];
  readonly passages: readonly Placed[];
  /** By field. */
  readonly passageOf: Int32Array;
  readonly classOf: Int32Array;
  /** By class: whether it is English, and whether it is of words that a reader sees. */
  readonly isEnglish: readonly boolean[];
  readonly isText: readonly boolean[];
}

/** Unfolds a layout. */
export function fieldPlaces({
  records,
  classes,
}: Pick<SearchLayout, 'records' | 'classes'>): Places {
  const total = records.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const passageOf = new Int32Array(total);
  const classOf = new Int32Array(total);
  const passages: {
    record: number;
    at: number;
    source: number;
    fields: [number, number];
    isNote: boolean;
  }[] = [];
  let field = 0;
  const unfolded = records.map(({ lengths, fields, sources }: Omit<LaidRecord, 'id'>, record) => {
    const starts = new Int32Array(lengths.length + 1);
    const first = field;
    let [at, run, left] = [-1, -2, 0];
    lengths.forEach((length, i) => {
      starts[i + 1] = (starts[i] as number) + length;
      const { classNumber, first: opens } = readFieldCode(fields.charCodeAt(i));
      if (opens) {
        at++;
        if (left === 0) {
          run += 2;
          left = sources[run + 1] ?? 0;
        }
        left--;
        const isNote = classes[classNumber]?.what.startsWith('note') ?? false;
        passages.push({ record, at, source: sources[run] ?? 0, fields: [field, field], isNote });
      }
      passageOf[field] = passages.length - 1;
      classOf[field] = classNumber;
      field++;
      (passages.at(-1) as (typeof passages)[number]).fields[1] = field;
    });
    return { first, starts };
  });
  return {
    recordOf: new Map(records.map(({ id }, i) => [id, i])),
    records: unfolded,
    passages,
    passageOf,
    classOf,
    isEnglish: classes.map(({ language }) => language === 'English'),
    isText: classes.map(({ what }) => what !== 'name'),
  };
}

/** Where a word stands: by record, the places among its words, in order. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/**
 * All words that are to be looked up for a run, or for some of its slots, before {@link fieldsWith}
 * can count it.
 */
export function wordsToLookUp(run: Run, chosen?: ReadonlySet<Slot>): string[] {
  const { slots } = lookedUp(run, chosen);
  const open = slots.at(-1)?.open ? [`${slots.at(-1)?.words[0]}${END}`] : [];
  return [...slots.flatMap(({ words }) => words), ...open, ...(run.stem?.words ?? [])];
}

/** How well a run stands in a field: by its stem, with its last word begun, or word for word. */
export type Fit = 1 | 2 | 3;
/** The fields that a run stands in, by their numbers. */
export type FieldHits = Map<number, Fit>;

/**
 * Finds the fields of the index that a run stands in. `look` gives the postings of a word, which
 * have been loaded. Long runs are looked up by their first words, or by those that were chosen;
 * what follows is for {@link findRun} to tell.
 */
export function fieldsWith(
  run: Run,
  look: (word: string) => Postings,
  places: Places,
  chosen?: ReadonlySet<Slot>,
): FieldHits {
  const found: FieldHits = new Map();
  const put = (record: number, position: number, length: number, fit: Fit) => {
    const { first, starts } = places.records[record] as Places['records'][number];
    const i = fieldAt(starts, position);
    const itsClass = places.classOf[first + i] as number;
    if (position + length > (starts[i + 1] as number) || !places.isText[itsClass]) return;
    // Stems are English ones.
    if (fit === 1 && !places.isEnglish[itsClass]) return;
    if (fit > (found.get(first + i) ?? 0)) found.set(first + i, fit);
  };
  const { slots, isAll } = lookedUp(run, chosen);
  const [head, ...rest] = slots.map(({ place, words }) => ({ place, postings: words.map(look) }));
  if (!head) return found;
  const length = isAll ? run.span : 1;
  const ending = slots.at(-1);
  const endings = ending?.open ? look(ending.words[0] + END) : null;
  const sets = new Map<Postings, Map<number, ReadonlySet<number>>>();
  const has = (postings: Postings, record: number, position: number) => {
    const list = postings.get(record);
    if (!list) return false;
    const sorted = sets.get(postings) ?? new Map<number, ReadonlySet<number>>();
    sets.set(postings, sorted);
    const set = sorted.get(record) ?? new Set(list);
    sorted.set(record, set);
    return set.has(position);
  };
  for (const postings of head.postings)
    for (const [record, positions] of postings)
      for (const position of positions) {
        const start = position - head.place;
        if (
          rest.every(({ place, postings: all }) =>
            all.some((each) => has(each, record, start + place)),
          )
        )
          put(
            record,
            start,
            length,
            endings === null || has(endings, record, start + (ending?.place ?? 0)) ? 3 : 2,
          );
      }
  for (const word of run.stem?.words ?? [])
    for (const [record, positions] of look(word))
      for (const position of positions) put(record, position, 1, 1);
  return found;
}

/** The field that a place among a record's words falls into, by binary search. */
function fieldAt(starts: Int32Array, position: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
