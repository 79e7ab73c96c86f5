import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { END } from '../../model/search/index-words.ts';
import type { RecordDraft } from '../../model/search/layout.ts';
import {
  fieldPlaces,
  fieldsWith,
  type Placed,
  type Postings,
  wordsToLookUp,
} from '../../model/search/postings.ts';
import { lookedUp, parseQuery } from '../../model/search/query.ts';
import { type Corpus, readQuery } from '../../model/search/reading.ts';
import { textsOf } from '../../model/search/record.ts';
import { loadEdition } from '../../read/loader.ts';
import { searchRecords } from './search.ts';

/** An index in memory, whose words are counted as they are looked up. */
interface Index extends Corpus {
  readonly postings: (word: string) => Postings;
  readonly texts: readonly string[];
  readonly lookedUp: Set<string>;
  readonly read: Set<number>;
}

let index: Index;

beforeAll(async () => {
  const edition = await loadEdition({
    root: join(fileURLToPath(new URL('../../fixtures/languages', import.meta.url))),
  });
  index = indexOf(searchRecords(edition));
});

function indexOf({ drafts, classes, tables }: ReturnType<typeof searchRecords>): Index {
  const all: RecordDraft[] = [...drafts];
  const places = fieldPlaces({
    classes,
    records: all.map(({ laid }, i) => ({ id: String(i), ...laid })),
  });
  const words = new Map<string, Map<number, number[]>>();
  all.forEach(({ words: its }, record) => {
    its.forEach((word, place) => {
      const records = words.get(word) ?? new Map<number, number[]>();
      words.set(word, records.set(record, [...(records.get(record) ?? []), place]));
    });
  });
  const known = new Map<string, Postings>();
  const postings = (word: string): Postings => {
    if (word.endsWith(END)) return words.get(word) ?? new Map();
    const found =
      known.get(word) ??
      union([...words].filter(([each]) => each.startsWith(word)).map(([, each]) => each));
    known.set(word, found);
    return found;
  };
  const passages = all.flatMap(({ passages: its }) => its);
  const [asked, read] = [new Set<string>(), new Set<number>()];
  return {
    layout: { ...tables, classes, common: [], takenOut: 0 },
    places,
    postings,
    texts: passages.flatMap((passage) => Object.values(textsOf(passage))).filter(Boolean),
    lookedUp: asked,
    read,
    look: async (word) => {
      asked.add(word);
      return postings(word);
    },
    passage: async (number) => {
      read.add((places.passages[number] as Placed).record);
      return passages[number] as (typeof passages)[number];
    },
  };
}

function union(all: readonly Postings[]): Postings {
  const found = new Map<number, number[]>();
  for (const each of all)
    for (const [record, places] of each)
      found.set(
        record,
        [...(found.get(record) ?? []), ...places].sort((a, b) => a - b),
      );
  return found;
}

/** A piece of one of the texts, by three numbers from 0 to 1. */
function piece([which, from, length]: readonly number[]): string {
  const text = index.texts[Math.floor((which ?? 0) * index.texts.length)] ?? '';
  const start = Math.floor((from ?? 0) * text.length);
  return text.slice(start, start + 2 + Math.floor((length ?? 0) * 60));
}

const share = fc.noBias(fc.integer({ min: 0, max: 2 ** 20 - 1 })).map((each) => each / 2 ** 20);
const place = fc.tuple(share, share, share);

describe('a query that is read by its rarest words', () => {
  test('finds the same, as well, as one whose words are all looked up', async () => {
    let few = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(place, { minLength: 1, maxLength: 2 }),
        fc.boolean(),
        async (places, ended) => {
          const query = parseQuery(places.map(piece).join(' ') + (ended ? ' ' : ''), index.layout);
          // What is longer than is looked up is told by the texts anyway.
          if (query.runs.length === 0 || query.runs.some((run) => !lookedUp(run).isAll)) return;
          index.lookedUp.clear();
          const { hits, phrase, passages } = await readQuery(query, index);
          if (index.lookedUp.size < new Set(query.runs.flatMap((run) => wordsToLookUp(run))).size)
            few++;
          const all = query.runs.map((run) => fieldsWith(run, index.postings, index.places));
          const inEach = all.map(
            (each) =>
              new Set([...each.keys()].map((field) => index.places.passageOf[field] as number)),
          );
          const expected = [...(inEach[0] ?? [])].filter((passage) =>
            inEach.every((each) => each.has(passage)),
          );
          expect([...passages].sort()).toEqual(expected.sort());
          const inThese = (fields: ReadonlyMap<number, number>) =>
            [...fields]
              .filter(([field]) => passages.has(index.places.passageOf[field] as number))
              .sort(([a], [b]) => a - b);
          expect(hits.map(inThese)).toEqual(all.map(inThese));
          if (query.phrase && lookedUp(query.phrase).isAll)
            expect(inThese(phrase ?? new Map())).toEqual(
              inThese(fieldsWith(query.phrase, index.postings, index.places)),
            );
        },
      ),
      { seed: 20261127, numRuns: 2000 },
    );
    expect(few).toBeGreaterThan(500);
  });

  test('takes few words of a sentence that was copied, and the texts of two records at most', async () => {
    const sentence = index.texts.find((text) => /^\p{Lu}\p{L}+(?: \p{L}+){11,}/u.test(text)) ?? '';
    const words = /^(?:\p{L}+ ){12}/u.exec(sentence)?.[0] ?? '';
    index.lookedUp.clear();
    index.read.clear();
    const { passages } = await readQuery(parseQuery(words, index.layout), index);
    expect(passages.size).toBeGreaterThan(0);
    // Each with the two forms of its stem.
    expect(index.lookedUp.size).toBeLessThanOrEqual(3 * 4);
    expect(index.read.size).toBeLessThanOrEqual(2);
  });
});
