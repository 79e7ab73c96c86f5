const DIGITS = '〇一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The decimal form of a number in Chinese characters up to thousands; null for anything else. */
export function chineseNumber(characters: string): string | null {
  if (characters === '') return null;
  let sum = 0;
  let digit = 0;
  for (const character of characters.replaceAll('零', '〇')) {
    const ten = TENS[character];
    if (ten) {
      sum += (digit || 1) * ten;
      digit = 0;
    } else {
      const value = DIGITS.indexOf(character);
      if (value < 0) return null;
      digit = digit * 10 + value;
    }
  }
  return String(sum + digit);
}
