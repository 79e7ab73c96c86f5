import { readHan, searchTables } from '../../../../src/finish/search/search-tables.ts';
import type { Edition, Source } from '../../../../src/model/edition.ts';
import { passageAddress } from '../../../../src/model/search/address.ts';
import { noteNames, passageNames, readName } from '../../../../src/model/search/names.ts';
import { abbreviationsOf, recordsOf, textsOf } from '../../../../src/model/search/record.ts';
import type { SearchTables } from '../../../../src/model/search/tables.ts';
import { type FoldedText, folded, rightFor } from './search-pieces.ts';

/**
 * Distinct substrings of two to six Han characters of a source's text, evenly sampled, at least
 * `least` of them if it has so many.
 */
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

/** A passage that search can find, as the bench looks through it. */
export interface Sample {
  readonly url: string;
  readonly isText: boolean;
  /** As it stands: the original, and the English. */
  readonly texts: readonly string[];
  readonly folded: readonly FoldedText[];
  /** Syllables of pinyin of its Han characters, each between spaces. */
  readonly pinyin: string;
  readonly names: readonly string[];
}

/** Every passage of an edition, and what folding its texts takes. */
export function samplesOf(edition: Edition): { samples: Sample[]; tables: SearchTables } {
  const tables = searchTables(edition);
  const none = () => [];
  const context = {
    tables,
    read: () => [],
    vocabulary: new Set<string>(),
    lang: edition.record.lang,
    nameWords: none,
    noteName: String,
    companionLabel: String,
    noteNameWords: none,
    abbreviations: abbreviationsOf(edition),
  };
  const samples = (['paragraphs', 'notes'] as const).flatMap((what) =>
    edition.sources.flatMap((source, at) =>
      recordsOf(source, at, what, context).map(({ passage }): Sample => {
        const { original, english } = textsOf(passage);
        const note = source.notes.find(({ id }) => id === passage.note);
        const paragraph = source.paragraphs.find(({ anchor }) => anchor === passage.anchor);
        const fold = (text: string, isEnglish: boolean) => ({
          text: folded(text, tables),
          english: isEnglish,
        });
        return {
          url: passageAddress({ url: `/${source.path}` }, passage),
          isText: !passage.note,
          texts: [original, english].filter(Boolean),
          folded: [
            fold(original, source.record.lang.startsWith('en')),
            fold(english, (passage.lang ?? 'en').startsWith('en')),
            fold(passage.known ?? '', true),
          ],
          pinyin: source.record.lang.startsWith('zh')
            ? ` ${readHan(fold(original, false).text)
                .map((each) => each ?? '|')
                .join(' ')} `
            : '',
          names: note ? noteNames(note) : paragraph ? passageNames(paragraph) : [],
        };
      }),
    ),
  );
  return { samples, tables };
}

/** How well queries were answered. */
export interface Quality {
  readonly queries: number;
  /** Of what is right to find, how much was found, 0 to 1; mean over the queries. */
  readonly recall: number;
  /** Of what was found, how much is right, 0 to 1; mean over the queries. */
  readonly precision: number;
  /**
   * Share of queries whose first hit has the words of the query in a row, or is the passage that it
   * names, 0 to 1.
   */
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

/**
 * Scores answers against all passages that there are; `faults` are the queries that were not
 * answered wholly right.
 */
export function score(
  answers: readonly Answer[],
  { samples, tables }: ReturnType<typeof samplesOf>,
  sources: Edition['sources'],
): Quality & { faults: string[] } {
  let [recall, precision, first] = [0, 0, 0];
  // A note in several languages is several, at one address.
  const byUrl = Map.groupBy(samples, ({ url }) => url);
  const named = sources.map(({ id, path, record: { title, short, titleEnglish } }) => ({
    id,
    path,
    title,
    short,
    titleEnglish,
  }));
  const faults: string[] = [];
  for (const { query, found } of answers) {
    const { has, whole } = rightFor(query, tables);
    const names = readName(query, named);
    const path = named.find(({ id }) => id === names?.source)?.path;
    const isNamed = ({ url, names: own }: Sample) =>
      names !== null &&
      (path === undefined || url.startsWith(`/${path}`)) &&
      (names.names.length > 0 ? names.names : ['title']).some((name) => own.includes(name));
    const isRead = readsAs(query);
    const right = new Set(samples.filter((sample) => has(sample.folded)).map(({ url }) => url));
    // Pinyin and names find more, rightly; they are not asked for here.
    const wrong = found.filter((url) => {
      const there = byUrl.get(url) ?? [];
      return !right.has(url) && !there.some((each) => isNamed(each) || isRead(each.pinyin));
    });
    const missed = [...right].filter((url) => !found.includes(url));
    const top = byUrl.get(found[0] ?? '') ?? [];
    const isFirst = top.some((each) => whole(each.folded) || isNamed(each));
    recall += right.size === 0 ? 1 : 1 - missed.length / right.size;
    precision += found.length === 0 ? 1 : 1 - wrong.length / found.length;
    first += Number(isFirst);
    if (missed.length > 0 || wrong.length > 0 || !isFirst)
      faults.push(
        `${JSON.stringify(query)}: missed ${missed.slice(0, 2)}, wrong ${wrong.slice(0, 2)}, first ${found[0]}`,
      );
  }
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const n = answers.length || 1;
  return {
    queries: answers.length,
    recall: recall / n,
    precision: precision / n,
    first: first / n,
    milliseconds: times[Math.floor(times.length / 2)] ?? 0,
    faults,
  };
}

/** Whether syllables of pinyin can be read as a query in Latin letters. */
function readsAs(query: string): (syllables: string) => boolean {
  const letters = query
    .toLowerCase()
    .replace(/ü/g, 'v')
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-z]/g, '');
  if (letters === '' || !/^[\p{sc=Latin}\p{M}\s'’-]+$/u.test(query)) return () => false;
  const pattern = new RegExp(` ${[...letters].join(' ?')} `);
  return (syllables) => pattern.test(syllables);
}
