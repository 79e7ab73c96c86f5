/** By their values; 零 is read as what it is not, nothing. */
const DIGITS = '〇一二三四五六七八九';
const POWERS = '一十百千';

/**
 * Reads the number of a provision, in Han characters or in digits, below 10,000: 一百二十三 is 123. For
 * the search, whose script has to be small; numbers of running text are read in `numerals/`.
 */
export function chineseNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  let total = 0;
  let digit = 0;
  for (const char of written) {
    const power = POWERS.indexOf(char);
    if (power > 0) {
      total += (digit || 1) * 10 ** power;
      digit = 0;
    } else digit = Math.max(0, DIGITS.indexOf(char === '两' ? '二' : char));
  }
  return total + digit;
}
