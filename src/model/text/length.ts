import type { Prose } from '../prose.ts';

/** Characters of Chinese and Japanese; two stand for a word, about as many as render one of English. */
const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const CHARACTERS_A_WORD = 2;

/**
 * How long our own words are, in words: runs between white space that have a letter or a digit. Two
 * characters of Chinese or Japanese are counted as one.
 */
export function lengthInWords(text: string): number {
  const characters = text.match(CHARACTER)?.length ?? 0;
  const others = text.replace(CHARACTER, ' ').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return Math.ceil(others + characters / CHARACTERS_A_WORD);
}

/** The words of prose without its citations, `[Xinhua 2024, 3]`. */
export function withoutCitations({ text, marks }: Prose): string {
  return marks
    .filter(({ type }) => type === 'citation')
    .toReversed()
    .reduce((words, { range: [from, to] }) => words.slice(0, from) + words.slice(to), text);
}
