import { askForRun, HAN_RUN } from './chain.ts';
import { readPinyin, syllableToken } from './pinyin.ts';
import { type SearchTables, simplify, unifySpelling } from './tables.ts';

/** A word of letters and digits, with the hyphens, points and apostrophes inside it. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.-]*[\p{L}\p{N}\p{M}])?/gu;

/** One thing that must occur: words as they stand together, or words in any order. */
export interface QueryPart {
  readonly kind: 'han' | 'phrase' | 'words' | 'pinyin';
  /** As the reader wrote it, in the characters that are indexed. */
  readonly written: string;
  /** As the index is asked. */
  readonly asked: string;
  /** Regular expression (flags giu) that marks it in a text. */
  readonly pattern: string;
  /** Regular expressions (flags iu) that must all match somewhere in what it finds. */
  readonly held: readonly string[];
}

/** Longest query that is read, in UTF-16 code units; the rest is left off. */
export const QUERY_LENGTH = 400;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';

/**
 * Reads a query: each run of Han characters is a phrase, so is what stands in quotation marks, and other words must all
 * occur. Empty when nothing in it can be looked for.
 */
export function parseQuery(query: string, tables: SearchTables): QueryPart[] {
  const parts: QueryPart[] = [];
  const rest = simplify(query.slice(0, QUERY_LENGTH).normalize('NFKC'), tables)
    .replace(/["“”„]([^"“”„]+)["“”„]/gu, (_, inside: string) => {
      if (/\p{Script=Han}/u.test(inside)) return ` ${inside} `;
      const words = unifySpelling(inside, tables.variants).match(WORD) ?? [];
      if (words.length > 0) {
        const pattern = NO_LETTER_BEFORE + words.map((word) => spellings(word, tables)).join('[^\\p{L}\\p{N}]+');
        parts.push({ kind: 'phrase', written: words.join(' '), asked: `"${words.join(' ')}"`, pattern, held: [pattern] });
      }
      return ' ';
    })
    .replace(HAN_RUN, (run) => {
      parts.push({ kind: 'han', written: run, asked: askForRun([...run]), pattern: literal(run), held: [literal(run)] });
      return ' ';
    });
  const words = rest.match(WORD) ?? [];
  if (words.length > 0) {
    const asked = unifySpelling(words.join(' '), tables.variants);
    const pattern = asked
      .split(' ')
      .map((word) => NO_LETTER_BEFORE + stemPattern(word, tables))
      .join('|');
    parts.push({
      kind: 'words',
      written: words.join(' '),
      asked,
      pattern,
      held: asked.split(' ').map((word) => NO_LETTER_BEFORE + loosePattern(word, tables)),
    });
  }
  return parts;
}

/** The same query with its Latin words read as pinyin, in each way that they can be; empty when they cannot. */
export function readAsPinyin(parts: readonly QueryPart[], { syllables }: SearchTables): QueryPart[][] {
  const latin = parts.find(({ kind }) => kind === 'words');
  if (!latin) return [];
  return readPinyin(latin.written, syllables).map((reading) => {
    const pattern = reading.map((syllable) => `[${syllables[syllable]}]`).join('');
    const pinyin: QueryPart = {
      kind: 'pinyin',
      written: reading.join(' '),
      asked: askForRun(reading.map(syllableToken)),
      pattern,
      held: [pattern],
    };
    return parts.map((part) => (part === latin ? pinyin : part));
  });
}

/** Every spelling of a word, as a pattern. */
function spellings(word: string, { variants }: SearchTables): string {
  const all = variants.find((set) => set.includes(word.toLowerCase())) ?? [word];
  return all.length === 1 ? literal(word) : `(?:${all.map(literal).join('|')})`;
}

/** A word without its English ending. */
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing|y|e)$/i, '') : word;
}

/** Words match from their start, so that `enterprise` marks `enterprises` too; English endings are left off first. */
function stemPattern(word: string, tables: SearchTables): string {
  const all = spellings(word, tables);
  return `${all === literal(word) ? literal(stemOf(word)) : all}[\\p{L}\\p{N}]*`;
}

/**
 * What must be there of a word: three quarters of its stem. Pagefind takes a word that it does not know for the nearest that
 * it knows, however far; so a mistyped end is forgiven, and another word is not taken for it.
 */
function loosePattern(word: string, tables: SearchTables): string {
  const all = spellings(word, tables);
  const stem = stemOf(word);
  return all === literal(word) ? literal(stem.slice(0, Math.max(4, Math.ceil(stem.length * 0.75)))) : all;
}

/** Whether every part of a query stands in one of the texts, in the characters that are indexed. */
export function holds(texts: readonly string[], parts: readonly QueryPart[]): boolean {
  return parts.every(({ held }) => held.every((pattern) => texts.some((text) => new RegExp(pattern, 'iu').test(text))));
}
