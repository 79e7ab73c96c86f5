import type { FieldClass, Passage, PassageRecord } from './record.ts';
import type { SearchTables } from './tables.ts';

/** A source as the page of results names it. */
export interface SearchSource {
  readonly id: string;
  /** Address of its page, from the site's root or from the page of the search. */
  readonly url: string;
  /** Path of its page in the site. */
  readonly path: string;
  /** Address of what earlier versions said of it, as `url` is; left out where they said the same. */
  readonly past?: string;
  /** Paths of its further pages; left out where it has one page. */
  readonly parts?: readonly string[];
  readonly title: string;
  readonly titleEnglish: string | null;
  readonly short: string;
  /** The same in the further languages of the interface, by their tags, where it is another there. */
  readonly shorts?: Readonly<Record<string, string>>;
  /** BCP 47 tag of its text. */
  readonly lang: string;
  /** What it is by each filter of sources (filters.ts). */
  readonly facets: Readonly<Record<string, string>>;
}

/**
 * A record of Pagefind's index: passages in a row, of one source or several. Where each field of
 * each passage stands among its words is told by its length, so that what is found in the index is
 * known to the passage before any text of it is loaded.
 */
export interface LaidRecord {
  /** As Pagefind calls it. */
  readonly id: string;
  /** Words of each field, in order. */
  readonly lengths: readonly number[];
  /** A character for each field: {@link fieldCode}. */
  readonly fields: string;
  /** Sources by their numbers, each followed by how many passages of it there are. */
  readonly sources: readonly number[];
}

/** All that a browser loads before the first query (`tables.json`). */
/**
 * A filter: of sources by the facet, or of fields by the property of their class, that has its name.
 */
export interface LaidFilter {
  readonly name: string;
  readonly of: 'source' | 'field';
  /** Values that take in all that begin so. */
  readonly wider?: readonly string[];
}

export interface SearchLayout extends SearchTables {
  /** Version of the edition. */
  readonly version: string;
  readonly filters: readonly LaidFilter[];
  readonly sources: readonly SearchSource[];
  readonly classes: readonly FieldClass[];
  readonly records: readonly LaidRecord[];
  /**
   * What the pieces of the index begin with, in order: a beginning of words may run over several.
   */
  readonly pieces: readonly string[];
  /**
   * Words of the index that stand in the most places, the commonest first, with about how many:
   * long lists to load.
   */
  readonly common: readonly (readonly [word: string, places: number])[];
  /** How many of the first of those have files of their own (common-words.ts). */
  readonly takenOut: number;
}

const FIRST = 0x23;

/** The character of a field: of its class by number, and whether it is the first of its passage. */
export function fieldCode(classNumber: number, first: boolean): string {
  return String.fromCharCode(FIRST + 2 * classNumber + Number(first));
}

export function readFieldCode(code: number): { classNumber: number; first: boolean } {
  return { classNumber: (code - FIRST) >> 1, first: ((code - FIRST) & 1) === 1 };
}

/** A record before Pagefind has it. */
export interface RecordDraft {
  readonly words: readonly string[];
  readonly passages: readonly Passage[];
  readonly laid: Omit<LaidRecord, 'id'>;
}

/**
 * Most that a record says of passages, in UTF-16 units of its JSON, about: what a reader loads for
 * a hit. More in a large edition, whose records a browser would else have too many to know of.
 */
const recordSize = (words: number) => Math.min(7000, Math.max(3000, words / 150));
/** Most passages of a record. */
const RECORD_PASSAGES = 200;

/**
 * Groups passages into records, of an edition of so many words; a record is of paragraphs or of
 * notes. `classes` grows by what is met.
 */
export function* groupRecords(
  passages: Iterable<PassageRecord>,
  words: number,
  classes: FieldClass[],
): Generator<RecordDraft> {
  const most = recordSize(words);
  const numbers = new Map<string, number>();
  let group: PassageRecord[] = [];
  let size = 0;
  for (const record of passages) {
    const its = JSON.stringify(record.passage).length;
    if (group.length > 0 && (size + its > most || group.length === RECORD_PASSAGES)) {
      yield draft(group, classes, numbers);
      group = [];
      size = 0;
    }
    group.push(record);
    size += its;
  }
  if (group.length > 0) yield draft(group, classes, numbers);
}

function draft(
  group: readonly PassageRecord[],
  classes: FieldClass[],
  numbers: Map<string, number>,
): RecordDraft {
  const sources: number[] = [];
  const lengths: number[] = [];
  let fields = '';
  for (const { source, fields: own } of group) {
    if (sources.at(-2) === source) sources.push((sources.pop() as number) + 1);
    else sources.push(source, 1);
    own.forEach(({ what, language, words }, i) => {
      const key = `${what}\n${language}`;
      if (!numbers.has(key)) numbers.set(key, classes.push({ what, language }) - 1);
      fields += fieldCode(numbers.get(key) as number, i === 0);
      lengths.push(words.length);
    });
  }
  return {
    words: group.flatMap(({ fields: own }) => own.flatMap(({ words }) => words)),
    passages: group.map(({ passage }) => passage),
    laid: { lengths, fields, sources },
  };
}
