import { wordsOf } from './words-of.ts';

const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * The words of a text that was printed, to be held against those that another program read: as
 * {@link wordsOf} has them, parted by signs of direction. Letters of an Arabic word stand in the
 * order of their codes, since pdftotext turns those of a ligature about.
 */
export function pdfWords(text: string): string[] {
  return wordsOf(text.normalize('NFKC').replace(DIRECTION, ' ')).map((word) =>
    /\p{Script=Arabic}/u.test(word) ? [...word.normalize('NFD')].sort().join('') : word,
  );
}
