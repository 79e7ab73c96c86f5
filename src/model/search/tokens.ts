import { fold } from './fold.ts';
import { type Folding, spelling } from './tables.ts';

/** What search compares: a word, or one character of a script that is written without spaces. */
export interface Token {
  /** Folded, in the spelling that is indexed. */
  readonly word: string;
  /**
   * Whether it is a character of a script without spaces, in which a match may begin and end
   * anywhere.
   */
  readonly unspaced: boolean;
  /** Whether the next token is such a character too, with nothing between them. */
  readonly joined: boolean;
  /** Where it stands in the original: UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
}

/** Scripts that are written without spaces between words. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}ー';
const SPACED = `(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]`;
/** A number with its points and commas is one: 500 does not stand in 2,500. */
const NUMBER = `(?<!${SPACED})\\p{Nd}+(?:[.,]\\p{Nd}+)+(?!${SPACED})`;
const TOKEN = new RegExp(`(?=[\\p{L}\\p{N}\\p{M}])[${UNSPACED}]|${NUMBER}|(?:${SPACED})+`, 'gu');
const ONE = new RegExp(`^[${UNSPACED}]$`, 'u');

/**
 * Longest word that is told from others, in UTF-16 units: what is longer is cut, in texts and
 * queries alike.
 */
const LONGEST = 60;

/** Parts a text into what search compares. Signs part words and are no tokens. */
export function tokensOf(text: string, tables: Folding): Token[] {
  const folded = fold(text, tables.traditional);
  const found = [...folded.text.matchAll(TOKEN)];
  return found.map(({ 0: word, index }, i) => {
    const unspaced = ONE.test(word);
    const end = index + word.length;
    const next = found[i + 1];
    return {
      word: unspaced ? word : spelling(word.slice(0, LONGEST), tables.variants),
      unspaced,
      joined: unspaced && next?.index === end && ONE.test(next[0]),
      from: folded.from[index] as number,
      to: folded.to[end - 1] as number,
    };
  });
}
