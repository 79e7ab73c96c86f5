/**
 * The words of a text for comparing two readings of it: composed and without what programs draw
 * each in their own way (bullets, kinds of space and hyphen). Han and kana are words one by one.
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\ufffc\u061c\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[\u2010\u2011]/g, '-')
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+|\p{N}+|[^\s\p{L}\p{N}\p{M}]/gu,
      )
      ?.filter((word) => !/^[-–—•·▪◦●○■□➢✓*\p{Co}\ufffd]$/u.test(word)) ?? []
  );
}
