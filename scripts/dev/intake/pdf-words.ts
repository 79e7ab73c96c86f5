const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const RIGHT_TO_LEFT = '[\\p{Script=Arabic}\\p{Script=Hebrew}]';
/** Where letters from left to right and from right to left meet, with marks over the first. */
const TURN = new RegExp(
  `(?<=(?:(?!${RIGHT_TO_LEFT})[\\p{L}\\p{N}]|\\p{Nd})\\p{M}*)(?=(?!\\p{Nd})${RIGHT_TO_LEFT})|` +
    `(?<=(?!\\p{Nd})${RIGHT_TO_LEFT}\\p{M}*)(?=(?!${RIGHT_TO_LEFT})[\\p{L}\\p{N}]|\\p{Nd})`,
  'gu',
);

/**
 * The words of a text that was printed, to be held against those that another program read: without
 * case, points, tatweel and shapes that only printing has, each character of a script without
 * spaces a word. Hyphens count as nothing, so that one at the end of a line may be kept or not. Where
 * words from left to right and from right to left touch, each is a word, for programs differ in
 * which of them they give first.
 */
export function pdfWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/[-\u2010\u2011\u00ad\ufffe]\s*\n\s*(?=\p{L})/gu, '')
      .replace(/[-\u00ad\u2010\u2011\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0640]/gu, '')
      .replace(TURN, ' ')
      .toLowerCase()
      .replace(UNSPACED, ' $& ')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
