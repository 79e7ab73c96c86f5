const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千', '万'];

/** A number from 1 to 99,999 as Chinese laws write it: 二千零五十, 十二. */
export function hanNumber(n: number): string {
  const digits = [...String(n)].map(Number);
  return digits
    .map((digit, i) =>
      digit === 0 ? DIGITS[0] : `${DIGITS[digit]}${UNITS[digits.length - 1 - i]}`,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^一十/, '十');
}
