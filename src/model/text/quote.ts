import type { Range } from './segment.ts';

/** Runs of words quoted in a text between “ ”, without the marks (nested ‘ ’ belong to the run). */
export function quotations(text: string): { words: string; start: number; end: number }[] {
  const found: { words: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(/“([^“”]*)”/g)) {
    found.push({
      words: match[1] ?? '',
      start: match.index + 1,
      end: match.index + match[0].length - 1,
    });
  }
  return found;
}

/** Characters that typography may change without changing the words; they are not compared. */
const LOOSE = /[\s"'“”‘’„‟«»\u00a0\u200b-\u200f\u2060\ufeff\u00ad]/u;

/** The compared characters of a text, each with the UTF-16 offset it stands at. */
export function skeleton(text: string): { letters: string; at: number[] } {
  let letters = '';
  const at: number[] = [];
  let offset = 0;
  for (const char of text) {
    if (!LOOSE.test(char)) {
      const plain = char.normalize('NFKC').replace(/[‐‑‒–—―−]/g, '-');
      letters += plain;
      for (let i = 0; i < plain.length; i++) at.push(offset);
    }
    offset += char.length;
  }
  return { letters, at };
}

/**
 * Finds every place where words stand in a text, whatever its quotation marks and spaces are.
 *
 * Words match whole words only (a match never starts or ends inside a Latin word). Returns UTF-16
 * ranges in `text`, in order; empty when the words do not occur.
 */
export function findQuotation(text: string, words: string): Range[] {
  const hay = skeleton(text);
  const needle = skeleton(words).letters;
  if (needle === '') return [];
  const found: Range[] = [];
  for (let i = hay.letters.indexOf(needle); i >= 0; i = hay.letters.indexOf(needle, i + 1)) {
    const start = hay.at[i] as number;
    const last = hay.at[i + needle.length - 1] as number;
    const end = last + String.fromCodePoint(text.codePointAt(last) as number).length;
    if (!joinsWords(text, start) && !joinsWords(text, end)) found.push([start, end]);
  }
  return found;
}

/**
 * Tells whether an offset lies inside a run of letters of an alphabet that parts words by spaces.
 */
export function joinsWords(text: string, offset: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  const before = text[offset - 1] ?? '';
  const after = text[offset] ?? '';
  return letter.test(before) && letter.test(after) && !/\p{Script=Han}/u.test(before + after);
}
