const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as the mark of a footnote: `¹²`. */
export function superscript(n: number): string {
  return [...String(n)].map((digit) => DIGITS[Number(digit)]).join('');
}
