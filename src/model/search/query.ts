import { stemmer } from 'stemmer';
import { END, indexWord, placesIn, stemWord, syllableWord } from './index-words.ts';
import { readPinyin } from './pinyin.ts';
import type { SearchTables } from './tables.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * One thing that a query asks for at one place: a word, or a character of a script without spaces.
 */
export interface Slot {
  /** Its place among the tokens of its run, and among the words of the index for it. */
  readonly at: number;
  readonly place: number;
  /**
   * Words of the index that are it: with {@link END} alone, or else all that begin so. Any of them
   * will do. None where the words before and after it have it already.
   */
  readonly words: readonly string[];
  /**
   * Whether it is a word that may go on, as one types: the first of `words` is then its beginning.
   */
  readonly open?: boolean;
  /** Whether a token is it; `next` is the token after it. */
  readonly is: (token: Token, next: Token | undefined) => boolean;
}

/** What stands together: without spaces, in quotation marks, or as a whole query. */
export interface Run {
  /** As the reader wrote it. */
  readonly written: string;
  readonly slots: readonly Slot[];
  /** Tokens that it covers in a text, and words that it covers in the index. */
  readonly length: number;
  readonly span: number;
  /** The stem of a single English word, and as the index has it; null for others. */
  readonly stem: {
    readonly words: readonly string[];
    readonly is: (token: Token) => boolean;
  } | null;
}

/** A query as it is looked for. */
export interface Query {
  /** What must all occur. Empty when nothing in the query can be looked for. */
  readonly runs: readonly Run[];
  /**
   * The whole of it as it was written, which comes first where it stands so; null where it is one
   * run anyway, or longer than is looked up.
   */
  readonly phrase: Run | null;
}

/** Longest query that is looked for, in UTF-16 code units. */
export const QUERY_LENGTH = 4000;

/**
 * Most words of a run that are looked up in the index; the rest of a long one is looked for in the
 * texts that are found.
 */
const LOOKED_UP = 12;

/**
 * What of a run is looked up in the index, of all of its slots or of those that were chosen; and
 * whether that is all of it.
 */
export function lookedUp(
  { slots }: Run,
  chosen?: ReadonlySet<Slot>,
): { slots: readonly Slot[]; isAll: boolean } {
  const all = slots.filter(({ words }) => words.length > 0);
  const some = chosen ? all.filter((slot) => chosen.has(slot)) : all.slice(0, LOOKED_UP);
  return { slots: some, isAll: some.length === all.length };
}

/** Words that a stem is made of: of English, whose stems these are. */
const ENGLISH = /^[a-z]{3,}$/;

/** The stem of a folded word where it has one of its own; null elsewhere. */
export function stemOf(word: string): string | null {
  return ENGLISH.test(word) ? stemmer(word) : null;
}

/**
 * Reads a query: what stands together is one run, quoted words are exact, and all runs must occur.
 */
export function parseQuery(query: string, tables: SearchTables): Query {
  const runs: Run[] = [];
  const all: { tokens: Token[]; open: boolean; quoted: boolean }[] = [];
  for (const { written, quoted } of piecesOf(query)) {
    const tokens = tokensOf(written, tables);
    if (tokens.length > 0) all.push({ tokens, open: false, quoted });
  }
  const last = all.at(-1);
  // As one types, the last word is not yet whole; a space or a sign after it ends it.
  if (last && !last.quoted && /[\p{L}\p{N}\p{M}\p{DI}]$|\p{Nd}[.,]$/u.test(query)) last.open = true;
  const point = /\p{Nd}([.,])$/u.exec(query.normalize('NFKC'))?.[1] ?? '';
  for (const { tokens, open, quoted } of all)
    runs.push(runOf(tokens, { open, quoted, point, tables }));
  const phrase =
    all.length > 1
      ? runOf(tokensOf(query, tables), { open: last?.open ?? false, quoted: true, point, tables })
      : null;
  return { runs, phrase };
}

/**
 * Marks that open and close a quotation; a straight one inside a word, as in Hebrew abbreviations,
 * opens none.
 */
const QUOTATION = /(?:(?<![\p{L}\p{N}\p{M}])"|[“”„‟«»])([^"“”„‟«»]+)["“”„‟«»]/gu;

/** Parts a query at its spaces and quotations. */
function piecesOf(query: string): { written: string; quoted: boolean }[] {
  const pieces: { written: string; quoted: boolean }[] = [];
  const loose = (text: string) => {
    for (const written of text.split(/[\s\p{Z}\p{Cc}]+/u)) pieces.push({ written, quoted: false });
  };
  let from = 0;
  for (const { 0: whole, 1: written = '', index } of query.matchAll(QUOTATION)) {
    loose(query.slice(from, index));
    pieces.push({ written, quoted: true });
    from = index + whole.length;
  }
  loose(query.slice(from));
  return pieces;
}

/**
 * The same query with its signs as gaps: what stands together may then stand apart, and a number is
 * written without noughts before it, as a date is in words (2030-08-03). Null where that changes
 * nothing.
 */
export function loosen(query: string, tables: SearchTables): Query | null {
  const apart = piecesOf(query).map(({ written, quoted }) =>
    quoted
      ? `“${written}”`
      : written.replace(/[^\p{L}\p{N}\p{M}\p{DI}]+/gu, ' ').replace(/\b0+(?=\d)/g, ''),
  );
  const loosened = apart.join(' ').trim();
  return loosened === query.trim() ? null : parseQuery(loosened, tables);
}

function runOf(
  tokens: readonly Token[],
  {
    open,
    quoted,
    point,
    tables,
  }: { open: boolean; quoted: boolean; point: string; tables: SearchTables },
): Run {
  const written = tokens
    .map(
      ({ word, joined, unspaced }, i) =>
        word + (joined || i === tokens.length - 1 || unspaced ? '' : ' '),
    )
    .join('');
  const places = placesIn(tokens);
  let paired = false;
  const slots = tokens.flatMap((token, at): Slot[] => {
    const { word, unspaced, joined } = token;
    const next = tokens[at + 1];
    const place = places[at] as number;
    if (joined && next) {
      // Every other pair is enough, and the last one: they follow each other by their places.
      paired = !(paired && next.joined);
      const pair = next.word;
      const words = paired ? [indexWord(word) + indexWord(pair) + END] : [];
      return [
        {
          at,
          place,
          words,
          is: (one, after) => one.word === word && one.joined && after?.word === pair,
        },
      ];
    }
    paired = false;
    if (!unspaced)
      return [{ at, place, ...(open && !next ? openWord(word, point, tables) : wholeWord(word)) }];
    // What follows a character in the text is told by what follows in the query; the pair before
    // has its last one already.
    if (next)
      return [
        {
          at,
          place,
          words: [indexWord(word) + END],
          is: (one) => one.unspaced && one.word === word && !one.joined,
        },
      ];
    if (tokens[at - 1]?.joined) return [];
    return [
      { at, place, words: [indexWord(word)], is: (one) => one.unspaced && one.word === word },
    ];
  });
  const only = tokens.length === 1 && !quoted ? tokens[0] : undefined;
  const stem = only && stemOf(only.word);
  return {
    written,
    slots,
    length: tokens.length,
    span: (places.at(-1) ?? -1) + 1,
    stem: stem
      ? {
          words: [stemWord(stem), indexWord(stem) + END],
          is: ({ word }) => word === stem || stemOf(word) === stem,
        }
      : null,
  };
}

function wholeWord(word: string): Omit<Slot, 'at' | 'place'> {
  return { words: [indexWord(word) + END], is: (token) => token.word === word };
}

/**
 * A word that may go on, in any spelling; a number with a `point` after it, that it ends there or
 * goes on behind that.
 */
function openWord(
  word: string,
  point: string,
  { variants }: SearchTables,
): Omit<Slot, 'at' | 'place'> {
  if (point) {
    const begun = word + point;
    return {
      words: [indexWord(word) + END, indexWord(begun)],
      is: (token) => token.word === word || token.word.startsWith(begun),
    };
  }
  const spelt =
    word.length < 4
      ? []
      : variants.flatMap(([canonical = '', ...others]) =>
          !canonical.startsWith(word) && others.some((other) => other.startsWith(word))
            ? [canonical]
            : [],
        );
  return {
    open: true,
    words: [indexWord(word), ...spelt.map((each) => indexWord(each) + END)],
    is: (token) => !token.unspaced && (token.word.startsWith(word) || spelt.includes(token.word)),
  };
}

/** A query in Latin letters read as pinyin, in each way that it can be; empty when it cannot. */
export function readAsPinyin(query: string, { syllables }: SearchTables): Query[] {
  return readPinyin(query.trim(), syllables).map((reading) => {
    const slots = reading.map(
      (syllable, at): Slot => ({
        at,
        place: at,
        words: [syllableWord(syllable)],
        is: ({ word, joined }) =>
          (syllables[syllable]?.includes(word) ?? false) && (joined || at === reading.length - 1),
      }),
    );
    return {
      runs: [
        {
          written: reading.join(' '),
          slots,
          length: reading.length,
          span: reading.length,
          stem: null,
        },
      ],
      phrase: null,
    };
  });
}
