import { didYouMean } from '../core/search/did-you-mean.ts';
import { holds, parseQuery, type QueryPart, readAsPinyin } from '../core/search/query.ts';
import { type SearchTables, simplify } from '../core/search/tables.ts';

/** Names of the filters, as the index has them. */
export const FILTERS = ['source', 'language', 'kind', 'what', 'year'] as const;
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

/** What a record of the index says (core/search/record.ts). */
export interface Hit {
  readonly url: string;
  readonly meta: Readonly<Record<'source' | 'label' | 'lang' | 'pairs' | 'gist' | 'note', string>>;
}

interface Result {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Hit & { raw_url?: string }>;
}

/** What Pagefind's browser module gives (its API, 1.6). */
interface Pagefind {
  init(): Promise<void>;
  /** Searches another index together with the first, whose engine has to be there already. */
  mergeIndex(folder: string): Promise<void>;
  search(term: string, options?: { filters?: Record<string, string> }): Promise<{ results: Result[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** What a search found: its hits are loaded as they are asked for, texts before notes. */
export interface Found {
  readonly parts: readonly QueryPart[];
  readonly count: number;
  /** Hits from one place in the ranking to another. */
  readonly load: (from: number, to: number) => Promise<Hit[]>;
  /** Counts beside each value of each filter, for this query. */
  readonly counts: () => Promise<Record<string, Record<string, number>>>;
}

/** The site's own search: Pagefind with the queries that its index is made for. */
export interface SearchEngine {
  find(query: string, filters?: Filters): Promise<Found>;
  /** A query that was perhaps meant, or null. */
  suggest(query: string): Promise<string | null>;
  /** A text in the characters that are indexed, place for place. */
  simplify(text: string): string;
}

/** Loads the engine from the folder of its index, with a slash at its end. Nothing is loaded before this is called. */
export async function loadSearch(folder: string): Promise<SearchEngine> {
  const json = async <T>(name: string): Promise<T> => {
    const answer = await fetch(folder + name);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return (await answer.json()) as T;
  };
  const [pagefind, tables] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
    json<SearchTables>('tables.json'),
  ]);
  const { indexes = 1 } = tables;
  if (indexes > 1) {
    await pagefind.init();
    await Promise.all(Array.from({ length: indexes - 1 }, (_, i) => pagefind.mergeIndex(`${folder}${i + 2}/`)));
  }

  /** What every part finds under some filters, with the scores added up, best first. */
  async function common(parts: readonly QueryPart[], filters: Record<string, string>): Promise<Result[]> {
    const found = await Promise.all(parts.map(({ asked }) => pagefind.search(asked, { filters })));
    const [first, ...others] = found.map(({ results }) => new Map(results.map((result) => [result.id, result])));
    const all = [...(first?.values() ?? [])].flatMap((result): Result[] => {
      const same = others.map((map) => map.get(result.id));
      if (same.includes(undefined)) return [];
      return [{ ...result, score: result.score + same.reduce((sum, other) => sum + (other?.score ?? 0), 0) }];
    });
    return all.sort((a, b) => b.score - a.score);
  }

  /** The same over every reading of the query: as written first, then as pinyin. */
  async function ranked(readings: readonly (readonly QueryPart[])[], filters: Record<string, string>): Promise<Result[]> {
    const seen = new Map<string, Result>();
    for (const parts of readings) {
      for (const result of await common(parts, filters)) {
        if (!seen.has(result.id)) seen.set(result.id, result);
      }
    }
    return [...seen.values()];
  }

  return {
    simplify: (text) => simplify(text, tables),
    async find(query, filters = {}) {
      const parts = parseQuery(query, tables);
      const readings = parts.length === 0 ? [] : [parts, ...readAsPinyin(parts, tables)];
      const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
      // A filter of one's own choosing on text or notes goes before the order of texts and notes.
      const kinds = chosen.what ? [chosen.what] : ['text', 'note'];
      const lists = await Promise.all(kinds.map((what) => ranked(readings, { ...chosen, what })));
      const results = lists.flat();
      return {
        parts: readings.flat(),
        count: results.length,
        async load(from, to) {
          // Pagefind answers null where a hit's file did not come; it is asked for once more.
          const hits = await Promise.all(
            results.slice(from, to).map(async (result) => (await result.data()) ?? (await result.data())),
          );
          return hits
            .map(({ url, raw_url, meta }) => ({ url: raw_url ?? url, meta }))
            .filter(({ meta }) => {
              const texts = (JSON.parse(meta.pairs) as string[][])
                .flat()
                .concat(meta.gist)
                .map((text) => simplify(text, tables));
              return readings.some((reading) => holds([...texts, texts.join(' ')], reading));
            });
        },
        async counts() {
          const values = await pagefind.filters();
          const counted = FILTERS.map(async (name) => {
            const others = Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== name));
            const each = Object.keys(values[name] ?? {}).map(
              async (value) => [value, (await ranked(readings, { ...others, [name]: value })).length] as const,
            );
            return [name, Object.fromEntries(await Promise.all(each))] as const;
          });
          return Object.fromEntries(await Promise.all(counted));
        },
      };
    },
    async suggest(query) {
      return didYouMean(query, await json<string[]>('words.json'));
    },
  };
}
