import { indexWord } from './index-words.ts';
import type { SearchLayout } from './layout.ts';
import { findRun } from './match.ts';
import {
  type FieldHits,
  type Fit,
  fieldsWith,
  type Placed,
  type Places,
  type Postings,
  wordsToLookUp,
} from './postings.ts';
import { lookedUp, type Query, type Run, type Slot } from './query.ts';
import { type Passage, textsOf } from './record.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * What a query finds in the whole edition: passages by their numbers, and for each of its runs the
 * fields of them that have it.
 */
export interface Reading {
  readonly hits: readonly FieldHits[];
  readonly phrase: FieldHits | null;
  readonly passages: ReadonlySet<number>;
}

/**
 * How a word is looked up: as what a reader may be in the middle of typing; and alone, so that one
 * of its places in each field is enough.
 */
export interface HowLooked {
  readonly begun: boolean;
  readonly alone: boolean;
}

/** The index and the texts, each loaded as it is asked for. */
export interface Corpus {
  readonly layout: Pick<
    SearchLayout,
    'classes' | 'common' | 'takenOut' | 'traditional' | 'variants' | 'syllables'
  >;
  readonly places: Places;
  /** Where a word of the index stands. */
  readonly look: (word: string, how: HowLooked) => Promise<Postings>;
  /** A passage by its number. */
  readonly passage: (number: number) => Promise<Passage>;
}

/**
 * Words that are looked up before it is seen whether that is enough. What a reader copied is in one
 * place or two, which its rarest words tell; each word more is a piece of the index more to load,
 * and the commonest weigh most.
 */
const FEW = [1, 2, 3, 4, 6, 8, 12];
/**
 * Files of texts that are read through instead of looking up other words: those that are shown
 * anyway; and more, where they weigh less.
 */
const FILES = 2;
const MOST_FILES = 5;
/**
 * What a file of texts and a piece of the index weigh on the way, in bytes, about; a common word
 * weighs a byte for each of its places.
 */
const FILE_BYTES = 5000;
const PIECE_BYTES = 3000;

/**
 * Reads a query: all passages that have all of its runs, among some that are known to be the only
 * ones or among all.
 */
export async function readQuery(
  query: Query,
  corpus: Corpus,
  among?: ReadonlySet<number>,
): Promise<Reading> {
  const { runs } = query;
  const slots = rarestFirst(runs, corpus);
  const isAmong = (passage: number) => !among || among.has(passage);
  for (const many of FEW) {
    const left = slots.slice(many).reduce((sum, { bytes }) => sum + bytes, 0);
    if (left === 0) break;
    // One after another takes time, too: a single word comes first only where the others are long
    // lists.
    if (many === 1 && left < FILES * FILE_BYTES) continue;
    const chosen = new Set(slots.slice(0, many).map(({ slot }) => slot));
    const some = runs.filter((run) => run.slots.some((slot) => chosen.has(slot)));
    const passages = inAll(
      await Promise.all(some.map((run) => count(run, corpus, chosen))),
      corpus.places,
    ).filter(isAmong);
    const files = new Set(passages.map((number) => corpus.places.passages[number]?.record)).size;
    if (files <= FILES || (files <= MOST_FILES && files * FILE_BYTES <= left))
      return readTexts(query, passages, corpus);
  }
  const hits = await Promise.all(runs.map((run) => count(run, corpus)));
  const all = inAll(hits, corpus.places).filter(isAmong);
  const long = runs.filter((run) => !lookedUp(run).isAll);
  const passages =
    long.length === 0
      ? new Set(all)
      : (await readTexts({ runs: long, phrase: null }, all, corpus)).passages;
  const phrase =
    query.phrase &&
    (await readQuery({ runs: [query.phrase], phrase: null }, corpus, passages)).hits[0];
  return { hits, phrase: phrase ?? null, passages };
}

/** How many passages each of some runs is in. */
export async function countEach(
  runs: readonly Run[],
  corpus: Corpus,
): Promise<{ written: string; count: number }[]> {
  return Promise.all(
    runs.map(async (run) => ({
      written: run.written,
      count: inAll([await count(run, corpus)], corpus.places).length,
    })),
  );
}

/** Whether a run is one word of the index, of which one place in a field is as good as all. */
const isAlone = (run: Run) => {
  const { slots, isAll } = lookedUp(run);
  return isAll && slots.length === 1 && slots[0]?.place === 0;
};

/**
 * Slots that are looked up, those first that are likely in the fewest places: long words before
 * short ones, words that may go on last.
 */
function rarestFirst(
  runs: readonly Run[],
  { layout, places }: Corpus,
): { slot: Slot; bytes: number }[] {
  const common = new Map(layout.common.slice(0, layout.takenOut));
  const known = new Map(layout.common);
  return runs
    .flatMap((run) => lookedUp(run).slots.map((slot) => ({ slot, alone: isAlone(run) })))
    .map(({ slot, alone }) => {
      const most = Math.max(...slot.words.map((word) => known.get(word) ?? 0));
      const rank = slot.open ? Number.POSITIVE_INFINITY : most || -(slot.words[0]?.length ?? 0);
      const isShort = alone && slot.words.every((word) => common.has(word) || !known.has(word));
      return {
        slot,
        rank,
        bytes: most === 0 ? PIECE_BYTES : isShort ? places.classOf.length / 8 : most,
      };
    })
    .sort((a, b) => a.rank - b.rank);
}

/** The fields that a run stands in, told by all of its words that are looked up, or by some. */
async function count(
  run: Run,
  { look, places }: Corpus,
  chosen?: ReadonlySet<Slot>,
): Promise<FieldHits> {
  const postings = new Map<string, Postings>();
  const begun = run.slots.at(-1)?.open ? run.slots.at(-1)?.words[0] : null;
  const alone = isAlone(run);
  await Promise.all(
    wordsToLookUp(run, chosen).map(async (word) =>
      postings.set(word, await look(word, { begun: word === begun, alone })),
    ),
  );
  return fieldsWith(run, (word) => postings.get(word) as Postings, places, chosen);
}

/** The passages that have a field for each. */
function inAll(hits: readonly FieldHits[], { passageOf }: Places): number[] {
  const [fewest, ...others] = hits
    .map((each) => new Set([...each.keys()].map((field) => passageOf[field] as number)))
    .sort((a, b) => a.size - b.size);
  return [...(fewest ?? [])].filter((passage) => others.every((other) => other.has(passage)));
}

/** Reads a query in the texts of some passages. */
async function readTexts(
  { runs, phrase }: Query,
  passages: readonly number[],
  corpus: Corpus,
): Promise<Reading> {
  const hits = runs.map((): FieldHits => new Map());
  const whole: FieldHits | null = phrase && new Map();
  const put = (into: FieldHits, field: number, fit: Fit | 0) => {
    if (fit) into.set(field, fit);
    return fit > 0;
  };
  const found = new Set<number>();
  const texts = await Promise.all(passages.map(corpus.passage));
  for (const [at, number] of passages.entries()) {
    const missing = new Set(runs);
    for (const { field, tokens, isEnglish } of fieldsOf(
      corpus.places.passages[number] as Placed,
      texts[at] as Passage,
      corpus,
    )) {
      runs.forEach((run, i) => {
        if (put(hits[i] as FieldHits, field, fitIn(tokens, run, isEnglish))) missing.delete(run);
      });
      if (phrase && whole) put(whole, field, fitIn(tokens, phrase, isEnglish));
    }
    if (missing.size === 0) found.add(number);
  }
  return { hits, phrase: whole, passages: found };
}

/** The fields of a passage that have words which a reader sees. */
function fieldsOf({ fields: [first, end] }: Placed, passage: Passage, { places, layout }: Corpus) {
  const { original, english } = textsOf(passage);
  const fields: { field: number; tokens: Token[]; isEnglish: boolean }[] = [];
  for (let field = first; field < end; field++) {
    const itsClass = places.classOf[field] as number;
    if (!places.isText[itsClass]) continue;
    const text = field === first && original ? original : english;
    const known = field === first && passage.known ? `\n${passage.known}` : '';
    fields.push({
      field,
      tokens: tokensOf(text + known, layout),
      isEnglish: places.isEnglish[itsClass] ?? false,
    });
  }
  return fields;
}

/** How well a run stands in a text, or 0: the same that {@link fieldsWith} tells of the index. */
function fitIn(tokens: readonly Token[], run: Run, isEnglish: boolean): Fit | 0 {
  if (findRun(tokens, { ...run, stem: null }).length === 0)
    return isEnglish && run.stem && findRun(tokens, run).length > 0 ? 1 : 0;
  const last = run.slots.at(-1);
  if (!last?.open) return 3;
  const ended = run.slots.map((slot) =>
    slot === last ? { ...slot, is: ({ word }: Token) => indexWord(word) === slot.words[0] } : slot,
  );
  return findRun(tokens, { ...run, slots: ended, stem: null }).length > 0 ? 3 : 2;
}
