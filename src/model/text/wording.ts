import { literally } from './literally.ts';

/**
 * A word of a text that should stand in quotation marks or with a speaker, and the words around it.
 */
export interface Loaded {
  readonly word: string;
  readonly around: string;
}

/**
 * Finds words from a list that stand outside quotation marks (“ ”, ‘ ’), whole words in any case.
 */
export function findLoaded(text: string, words: readonly string[]): Loaded[] {
  const plain = text.replace(/“[^“”]*”|(?<!\p{L})‘[^‘’]*’(?!\p{L})/gu, (quoted) =>
    '\u0000'.repeat(quoted.length),
  );
  const pattern = new RegExp(
    `(?<![\\p{L}-])(?:${words.map(literally).join('|')})(?![\\p{L}-])`,
    'giu',
  );
  return [...plain.matchAll(pattern)].map(({ 0: word, index }) => ({
    word,
    around: text
      .slice(Math.max(0, index - 40), index + word.length + 40)
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}
