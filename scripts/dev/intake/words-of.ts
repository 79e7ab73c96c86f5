const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/**
 * The words of a text, to be held against those that another program read: without case, points and
 * marks, each character of a script without spaces a word. Hyphens count as nothing, so that one at
 * the end of a line may be kept or not.
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/[-\u2010\u2011]\s*\n\s*(?=\p{L})/gu, '')
      .replace(/[-\u00ad\u2010\u2011\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0640]/gu, '')
      .toLowerCase()
      .replace(UNSPACED, ' $& ')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
