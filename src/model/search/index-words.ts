import type { Token } from './tokens.ts';

// How tokens are written as words of Pagefind's index. Pagefind is given plain words in the order
// of the text and gives back where they stand; all that is particular to scripts is in the words
// themselves, which its own folding must leave alone.

/**
 * Ends every word of the index. So a word with it is found alone, and one without it finds all that
 * begin so; and no word begins another, which Pagefind would otherwise offer for what it does not
 * know.
 */
export const END = 'ø';
/**
 * Tell what is indexed beside the words of a text: stems, syllables of pinyin, names of passages
 * and of notes.
 */
const STEM = 'ʃ';
const SYLLABLE = 'ŋ';
const NAME = 'ɲ';
const NOTE = 'ɟ';
/**
 * Takes a place between characters of a script without spaces that a sign parts. Pagefind counts it
 * and indexes nothing, so that characters which follow each other by their places stand together.
 */
export const GAP = '·';
/**
 * Begin a character that Pagefind would change, as its number in base 36 with three digits, or with
 * four.
 */
const THREE = 'ə';
const FOUR = 'ɛ';
const RESERVED = new Set([END, STEM, SYLLABLE, NAME, NOTE, THREE, FOUR]);

/**
 * A character as it can stand in a word of the index; the beginning of a word is always the
 * beginning of what is written for it.
 */
function written(char: string): string {
  if (/^[a-z0-9]$/.test(char)) return char;
  if (
    /^[\p{Ll}\p{Lo}\p{Nd}]$/u.test(char) &&
    !RESERVED.has(char) &&
    char.normalize('NFKD') === char &&
    char.toLowerCase() === char
  )
    return char;
  let coded = '';
  for (let i = 0; i < char.length; i++) {
    const digits = char.charCodeAt(i).toString(36);
    coded += digits.length > 3 ? FOUR + digits.padStart(4, '0') : THREE + digits.padStart(3, '0');
  }
  return coded;
}

/** Words and single characters as they are written: each comes many times. */
const known = new Map<string, string>();

/** A word, or its beginning, as the index has it; {@link END} is not yet there. */
export function indexWord(word: string): string {
  let coded = known.get(word);
  if (coded === undefined) {
    const chars = [...word];
    coded = chars.length === 1 ? written(word) : chars.map(indexWord).join('');
    if (known.size > 50_000) known.clear();
    known.set(word, coded);
  }
  return coded;
}

// A stem or a name stands beside the words that begin as it does, so that they are loaded together.
export const stemWord = (stem: string) => indexWord(stem) + STEM + END;
export const nameWord = (name: string) =>
  name.startsWith('note') ? indexWord(name.slice(4)) + NOTE + END : indexWord(name) + NAME + END;

/**
 * A syllable of pinyin, alone: with the next one there would be as many words more as there are
 * pairs of characters.
 */
export const syllableWord = (syllable: string) => SYLLABLE + syllable + END;

/**
 * The words of the index for a text, one a token. A character of a script without spaces is written
 * with the next one, where that follows: alone it stands in too many places for the list of them to
 * be loaded quickly.
 */
export function indexWords(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    const word = indexWord(token.word) + (token.joined ? indexWord(next?.word ?? '') : '') + END;
    return isParted(token, next) ? [word, GAP] : [word];
  });
}

/** Places of tokens among the words of the index, gaps counted. */
export function placesIn(tokens: readonly Token[]): number[] {
  let place = -1;
  return tokens.map((_, i) => {
    const before = tokens[i - 1];
    place += before && isParted(before, tokens[i]) ? 2 : 1;
    return place;
  });
}

function isParted({ unspaced, joined }: Token, next: Token | undefined): boolean {
  return unspaced && !joined && (next?.unspaced ?? false);
}

/** The words of the index for pinyin; what is not read, and parts what is, is null. */
export function syllableWords(syllables: readonly (string | null)[]): string[] {
  return syllables.map((syllable) => (syllable === null ? GAP : syllableWord(syllable)));
}
