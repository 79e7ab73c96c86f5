const DIGIT = /\p{Nd}/u;

/**
 * Writes the decimal digits of any script as 0 to 9. Unicode has those of a script ten in a row,
 * zero first (The Unicode Standard, 4.6), so where the row stands tells what each is worth.
 */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) as number;
    let zero = code;
    while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
    return `${(code - zero) % 10}`;
  });
}
