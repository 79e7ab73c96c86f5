const DIGIT: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWER: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a number written in Chinese or in digits, below 10,000: 一百二十三 is 123. */
export function chineseNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  let total = 0;
  let digit = 0;
  for (const char of written) {
    const power = POWER[char];
    if (power) {
      total += (digit || 1) * power;
      digit = 0;
    } else digit = DIGIT[char] ?? 0;
  }
  return total + digit;
}
