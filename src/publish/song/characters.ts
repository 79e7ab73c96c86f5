/**
 * Marks that Chinese shares with Latin: in Chinese each is as wide as a character, and only a
 * Chinese face draws them so.
 */
export const SHARED_MARKS = '·—‘’“”…';

/**
 * Han characters and kana, CJK symbols and punctuation (U+3000–303F), and full-width forms
 * (U+FF00–FFEF).
 */
const CHINESE = /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/gu;

/**
 * Collects the characters of texts that a Chinese face has to draw: each once, in code point order,
 * the shared marks always.
 */
export function songCharacters(texts: Iterable<string>): string[] {
  const found = new Set(SHARED_MARKS);
  for (const text of texts) for (const [character] of text.matchAll(CHINESE)) found.add(character);
  return [...found].sort((a, b) => codePoint(a) - codePoint(b));
}

/** A character's number in Unicode. */
export function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
