import { passageAddress } from '../../model/search/address.ts';
import { fieldsFile, placesFile, readFields, readPlaces } from '../../model/search/common-words.ts';
import { didYouMean } from '../../model/search/did-you-mean.ts';
import { END, nameWord } from '../../model/search/index-words.ts';
import type { LaidFilter, SearchLayout, SearchSource } from '../../model/search/layout.ts';
import { readName } from '../../model/search/names.ts';
import {
  type FieldHits,
  fieldPlaces,
  type Placed,
  type Postings,
} from '../../model/search/postings.ts';
import {
  loosen,
  parseQuery,
  QUERY_LENGTH,
  type Query,
  type Run,
  readAsPinyin,
} from '../../model/search/query.ts';
import {
  type Corpus,
  countEach,
  type HowLooked,
  type Reading,
  readQuery,
} from '../../model/search/reading.ts';
import type { FieldClass, Passage } from '../../model/search/record.ts';
import { type Token, tokensOf } from '../../model/search/tokens.ts';
import type { Pagefind } from './pagefind.ts';

/** The values that are asked for, by the names of their filters. */
export type Filters = Readonly<Record<string, string>>;

/** A passage that was found, with its source. */
export interface Hit {
  readonly source: SearchSource;
  readonly passage: Passage;
  /** Its address, without what was found in it. */
  readonly url: string;
}

/** A filter with the value that is asked for. */
type Chosen = readonly [filter: LaidFilter, value: string];

/** A version of an edition, in whatever words. */
const VERSION = /(?<![\d.])\d+\.\d+\.\d+(?!\.?\d)/;
/** What a source that is named leads to. */
const TITLE = ['title'];
/**
 * Files of texts that are loaded at a time; one alone where it gives hits enough; and most hits.
 */
const NEAR = 2;
const ENOUGH = 3;
const MOST_NEAR = 20;
/** Longest query that was typed, in UTF-16 units, and may have been mistyped. */
const MISTYPED = 300;
/** Most pieces of a large index, by its pieces, that are loaded for what a word begins with. */
const MOST_BEGUN = 2;
const LARGE = 200;
/** Most runs that are each looked up: a pasted page has more, and is looked for as it stands. */
const MOST_RUNS = 16;
/** How many of its longest runs are looked up where it stands nowhere so. */
const LONGEST_RUNS = 8;

/** What a search found. Texts of its hits are loaded as they are asked for; all else is known. */
export interface Found {
  /** What is marked in its hits. */
  readonly runs: readonly Run[];
  readonly count: number;
  /** Whether the query is longer than is looked for. */
  readonly tooLong: boolean;
  /**
   * The last word, where more words begin so than are looked up, and it was taken for a whole one;
   * null elsewhere.
   */
  readonly takenAsWhole: string | null;
  /**
   * How many passages each of the runs is in, without filters; none are told where there are hits.
   */
  readonly parts: readonly { readonly written: string; readonly count: number }[];
  /** The place after the hits from one place in the ranking on whose texts come in few files. */
  readonly near: (begin: number) => number;
  /** Hits from one place in the ranking to another. */
  readonly load: (begin: number, end: number) => Promise<Hit[]>;
  /** How many hits each value of each filter would leave, the other filters as they are. */
  readonly counts: () => Record<string, Record<string, number>>;
}

/** The site's own search: Pagefind's index, and what is found in it told to the passage. */
export interface SearchEngine {
  find(query: string, filters?: Filters): Promise<Found>;
  /** A query that was perhaps meant, or null. */
  suggest(query: string): Promise<string | null>;
  /**
   * Address of what stood at the passage that a reference names from another version of the edition;
   * null of all else.
   */
  pastOf(query: string): string | null;
  /** Parts a text as the index does. */
  tokensOf(text: string): Token[];
}

/**
 * Counts requests that fail: Pagefind keeps it to itself when a piece of its index does not come,
 * and finds less.
 */
function countFailures(): { count: number } {
  const failures = { count: 0 };
  const { fetch: ask } = globalThis;
  globalThis.fetch = async (...asked) => {
    try {
      const answer = await ask(...asked);
      if (!answer.ok) failures.count++;
      return answer;
    } catch (error) {
      failures.count++;
      throw error;
    }
  };
  return failures;
}

/** Asks for a file; throws where it does not come. */
async function file(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/** The text of a file that is compressed; from a disk it comes as it is. */
async function unpacked(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await file(address)).arrayBuffer());
  const blob = new Blob([bytes]);
  return bytes[0] === GZIP
    ? new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).text()
    : blob.text();
}
/** What a file begins with that is compressed by gzip. */
const GZIP = 0x1f;

/**
 * Loads the engine from the folder of its index, with a slash at its end. Nothing is loaded before
 * this is called.
 */
export async function loadSearch(folder: string): Promise<SearchEngine> {
  const json = async <T>(name: string) => (await (await file(folder + name)).json()) as T;
  const [pagefind, layout] = await Promise.all([
    (import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>).then(
      async (module) => {
        // On this thread: a worker is 12 KB more to load, and what is asked here takes it a few
        // milliseconds.
        await module.options({ noWorker: true });
        return module;
      },
    ),
    json<SearchLayout>('tables.json'),
  ]);
  const places = fieldPlaces(layout);
  const { passages } = places;
  const asked = new Map<string, Promise<Postings>>();
  const loaded = new Map<string, Promise<readonly Passage[]>>();

  const takenAsWhole = new Set<string>();
  const failures = countFailures();
  /** The words whose lists have files of their own, by their numbers. */
  const takenOut = new Map(
    layout.common.slice(0, layout.takenOut).map(([word], number) => [word, number]),
  );
  async function lookUpCommon(number: number, alone: boolean): Promise<Postings> {
    return alone
      ? readFields(await json<string>(fieldsFile(number)), places)
      : readPlaces(await json<number[][]>(placesFile(number)));
  }
  async function lookUp(word: string, { begun, alone }: HowLooked): Promise<Postings> {
    const number = takenOut.get(word);
    if (number !== undefined) return lookUpCommon(number, alone);
    const before = failures.count;
    const common: Promise<Postings>[] = [];
    // What begins so may stand in several pieces of the index; Pagefind loads the one that the
    // beginning itself falls into.
    if (!word.endsWith(END)) {
      const pieces = layout.pieces.filter((piece) => piece.startsWith(word));
      // A letter or two: half of a large index begins so, and the reader types on.
      if (begun && layout.pieces.length > LARGE && pieces.length > MOST_BEGUN) {
        takenAsWhole.add(word);
        return postingsOf(word + END, { begun: false, alone });
      }
      for (const [each, its] of takenOut)
        if (each.startsWith(word)) common.push(lookUpCommon(its, alone));
      await Promise.all(pieces.map((piece) => pagefind.preload(piece)));
    }
    const found = new Map<number, number[]>();
    for (const result of (await pagefind.search(word)).results) {
      const record = places.recordOf.get(result.id);
      if (record === undefined) throw new Error(`tables.json has no record ${result.id}`);
      found.set(record, [...result.words]);
    }
    if (failures.count > before) throw new Error(`Missing: ${word}`);
    for (const each of await Promise.all(common))
      for (const [record, its] of each) found.set(record, [...(found.get(record) ?? []), ...its]);
    for (const its of found.values()) its.sort((a, b) => a - b);
    return found;
  }
  function postingsOf(word: string, how: HowLooked): Promise<Postings> {
    const key = `${word} ${how.alone && layout.takenOut > 0}`;
    let postings = asked.get(key);
    if (!postings) {
      postings = lookUp(word, how);
      asked.set(key, postings);
      // A piece that did not come may be asked for again.
      postings.catch(() => asked.delete(key));
    }
    return postings;
  }
  function passagesOf(record: number): Promise<readonly Passage[]> {
    const id = layout.records[record]?.id ?? '';
    let texts = loaded.get(id);
    if (!texts) {
      texts = unpacked(`${folder}fragment/${id}.pf_fragment`).then(
        (text) => JSON.parse(text) as Passage[],
      );
      loaded.set(id, texts);
      texts.catch(() => loaded.delete(id));
    }
    return texts;
  }

  const classOf = (field: number) => layout.classes[places.classOf[field] as number];
  const facetOf = (field: number, { source }: Placed, { name, of }: LaidFilter): string => {
    if (of === 'source') return layout.sources[source]?.facets[name] ?? '';
    return classOf(field)?.[name as keyof FieldClass] ?? '';
  };
  const fits = (value: string, wanted: string, { wider }: LaidFilter) =>
    value === wanted || ((wider?.includes(wanted) ?? false) && value.startsWith(wanted));

  const corpus: Corpus = {
    layout,
    places,
    look: postingsOf,
    passage: async (number) => {
      const { record, at } = passages[number] as Placed;
      return (await passagesOf(record))[at] as Passage;
    },
  };

  /**
   * A query as it is read first: what is long is one run, and only where that is nowhere its words
   * are looked for, the longest of them.
   */
  async function firstReading(query: Query): Promise<Query> {
    const { runs, phrase } = query;
    if (!phrase || runs.length <= MOST_RUNS) return query;
    const whole = { runs: [phrase], phrase: null };
    if ((await readQuery(whole, corpus)).passages.size > 0) return whole;
    const longest = [...new Map(runs.map((run) => [run.written, run])).values()].sort(
      (a, b) => b.written.length - a.written.length,
    );
    return { runs: longest.slice(0, LONGEST_RUNS), phrase: null };
  }

  /** How well a passage answers, by the fields that are let through; 0 where it does not. */
  function rank(reading: Reading, passage: number, allowed: (field: number) => boolean): number {
    const [from, to] = (passages[passage] as Placed).fields;
    let [best, together] = [0, false];
    const missing = new Set(reading.hits);
    for (let field = from; field < to; field++) {
      if (!allowed(field)) continue;
      const here = reading.hits.map((hits) => hits.get(field));
      here.forEach((hit, i) => {
        if (hit) missing.delete(reading.hits[i] as FieldHits);
      });
      const phrase = reading.phrase ?? (reading.hits.length === 1 ? reading.hits[0] : null);
      const whole = phrase?.get(field);
      if (whole) best = Math.max(best, 3 + whole);
      if (here.every((hit) => hit)) together = true;
      if (together) best = Math.max(best, here.every((hit) => hit === 3) ? 3 : 2);
    }
    return missing.size > 0 ? 0 : Math.max(best, 1);
  }

  return {
    tokensOf: (text) => tokensOf(text, layout),
    pastOf(query) {
      const version = VERSION.exec(query)?.[0];
      const anchor = /#([\w-]+)/.exec(query)?.[1];
      if (!anchor || !version || version === layout.version) return null;
      const named = readName(query, layout.sources)?.source;
      const past = layout.sources.find(({ id }) => id === named)?.past;
      return past ? `${past}?version=${version}#${anchor}` : null;
    },
    async find(query, filters = {}) {
      const parsed = await firstReading(parseQuery(query.slice(0, QUERY_LENGTH), layout));
      const chosen = layout.filters.flatMap((filter): Chosen[] =>
        filters[filter.name] ? [[filter, filters[filter.name] as string]] : [],
      );
      const made: Reading[] = [];
      const marked: Run[] = [];
      const add = async (each: Query | null) => {
        if (!each || each.runs.length === 0) return;
        const reading = await readQuery(each, corpus);
        made.push(reading);
        if (reading.passages.size > 0)
          marked.push(...(each.phrase && reading.phrase?.size ? [each.phrase] : []), ...each.runs);
      };
      await add(parsed);
      if (query.length <= QUERY_LENGTH)
        for (const reading of readAsPinyin(query, layout)) await add(reading);
      const nothing = () => made.every((reading) => reading.passages.size === 0);
      const loose = nothing() ? loosen(query.slice(0, QUERY_LENGTH), layout) : null;
      if (loose) await add(await firstReading(loose));
      const named = await namedPassages(query);
      const last = parsed.runs.at(-1)?.slots.at(-1);

      /** The rank of each passage where only some fields are let through. */
      const ranksUnder = (allowed: (field: number, passage: Placed) => boolean) => {
        const ranks = new Map<number, number>();
        const put = (passage: number, value: number) => {
          if (value > (ranks.get(passage) ?? 0)) ranks.set(passage, value);
        };
        made.forEach((reading, i) => {
          for (const passage of reading.passages) {
            const value = rank(reading, passage, (field) =>
              allowed(field, passages[passage] as Placed),
            );
            // What was written comes before what it may be read as.
            if (value > 0) put(passage, value + 10 * (made.length - i));
          }
        });
        named.forEach((passage, i) => {
          const placed = passages[passage] as Placed;
          if (allowed(placed.fields[0], placed)) put(passage, 10_000 - i);
        });
        return ranks;
      };
      const under = (these: readonly Chosen[]) => (field: number, passage: Placed) =>
        these.every(([filter, wanted]) => fits(facetOf(field, passage, filter), wanted, filter));

      const ranks = ranksUnder(under(chosen));
      const bySource = new Map<string, number>();
      const sourceKey = (passage: number, value: number) =>
        `${value} ${passages[passage]?.isNote} ${passages[passage]?.source}`;
      for (const [passage, value] of ranks)
        bySource.set(sourceKey(passage, value), (bySource.get(sourceKey(passage, value)) ?? 0) + 1);
      const ordered = [...ranks].sort(([a, valueA], [b, valueB]) => {
        const [one, other] = [passages[a] as Placed, passages[b] as Placed];
        return (
          valueB - valueA ||
          Number(one.isNote) - Number(other.isNote) ||
          (bySource.get(sourceKey(b, valueB)) ?? 0) - (bySource.get(sourceKey(a, valueA)) ?? 0) ||
          one.source - other.source ||
          a - b
        );
      });
      return {
        runs: marked,
        count: ordered.length,
        tooLong: query.length > QUERY_LENGTH,
        takenAsWhole: takenAsWhole.has(last?.words[0] ?? '')
          ? (query.match(/\S+$/)?.[0] ?? null)
          : null,
        parts: ordered.length > 0 ? [] : await countEach(parsed.runs, corpus),
        near(begin) {
          const records = new Set<number>();
          let to = begin;
          while (to < Math.min(ordered.length, begin + MOST_NEAR)) {
            records.add(passages[ordered[to]?.[0] as number]?.record as number);
            if (records.size > (to - begin < ENOUGH ? NEAR : 1)) break;
            to++;
          }
          return to;
        },
        load: (begin, end) =>
          Promise.all(
            ordered.slice(begin, end).map(async ([number]) => {
              const passage = await corpus.passage(number);
              const source = layout.sources[passages[number]?.source as number] as SearchSource;
              return { source, passage, url: passageAddress(source, passage) };
            }),
          ),
        counts() {
          return Object.fromEntries(
            layout.filters.map((filter) => {
              const others = chosen.filter(([other]) => other !== filter);
              const counts: Record<string, number> = {};
              if (filter.of === 'field') {
                const held = layout.classes
                  .filter(({ what }) => what !== 'name')
                  .map((field) => field[filter.name as keyof FieldClass]);
                for (const value of new Set([...held, ...(filter.wider ?? [])]))
                  counts[value] = ranksUnder(under([...others, [filter, value]])).size;
              } else
                for (const passage of ranksUnder(under(others)).keys()) {
                  const placed = passages[passage] as Placed;
                  const value = facetOf(placed.fields[0], placed, filter);
                  counts[value] = (counts[value] ?? 0) + 1;
                }
              return [filter.name, counts];
            }),
          );
        },
      };
    },
    async suggest(query) {
      return query.length > MISTYPED ? null : didYouMean(query, await json<string[]>('words.json'));
    },
  };

  /** Passages that a query names, best first. */
  async function namedPassages(query: string): Promise<number[]> {
    const named = readName(query.slice(0, QUERY_LENGTH), layout.sources);
    if (!named) return [];
    const source = layout.sources.findIndex(({ id }) => id === named.source);
    const found = new Set<number>();
    for (const name of named.names.length > 0 ? named.names : TITLE)
      for (const [record, positions] of await postingsOf(nameWord(name), {
        begun: false,
        alone: false,
      }))
        for (const position of positions) {
          const { first, starts } = places.records[record] as (typeof places.records)[number];
          const field = first + starts.findLastIndex((start) => start <= position);
          const passage = places.passageOf[field] as number;
          if (named.source === null || passages[passage]?.source === source) found.add(passage);
        }
    return [...found];
  }
}
