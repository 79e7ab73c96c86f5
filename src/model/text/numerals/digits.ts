import { asciiDigits } from './ascii-digits.ts';
import type { NumberInText, NumeralSystem } from './number-in-text.ts';
import { unitAfter, unitsOf } from './units.ts';

/** Groups of three after spaces first, since a space also parts one number from the next. */
const DIGITS =
  /(?<![\p{Nd}.,])\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f]\p{Nd}{3})+(?:[.,]\p{Nd}+)?(?!\p{Nd})|\p{Nd}+(?:(?:[.,'’٫٬．]|(?<=[０-９])，(?=[０-９]))\p{Nd}+)*/gu;

/** A date in figures: 3.10.1911, 1911.10.3. */
const DATE = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$|^\d{4}\.\d{1,2}\.\d{1,2}$/;

/** Letters that join the digits after them to a name, G20 or COVID-19; not those of scripts
 * without spaces. */
const NAME_BEFORE = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][-‑]?$/u;

/**
 * Digits of any script, grouped and pointed as their language does it, with the unit after them: 1.4
 * billion, 1.234,5 in German, १२,३४,५६७.
 */
export const digits: NumeralSystem = (lang) => {
  const parts = new Intl.NumberFormat(`${lang}-u-nu-latn`).formatToParts(1_234_567.5);
  const mark = (type: string, otherwise: string) =>
    (parts.find((part) => part.type === type)?.value ?? otherwise)
      .replace(/\s/u, ' ')
      .replace('’', "'");
  const group = mark('group', ',');
  const point = mark('decimal', '.');
  const units = unitsOf(lang);

  return function* (text) {
    for (const { 0: written, index } of text.matchAll(DIGITS)) {
      const plain = asciiDigits(written)
        .replace(/\s/gu, ' ')
        .replaceAll('’', "'")
        .replaceAll('，', ',')
        .replaceAll('．', '.')
        .replaceAll('٬', group)
        .replaceAll('٫', point);
      const isName = NAME_BEFORE.test(text.slice(Math.max(0, index - 2), index));
      const whole = readWhole(plain, { group, point, isPlainSpace: written.includes(' ') });
      if (whole) {
        const { by, to } = unitAfter(text, index + written.length, units);
        yield {
          values: times(whole.values, by),
          from: index,
          to,
          sure: isName ? 'possible' : whole.sure,
        };
        continue;
      }
      // What is no one number is several: a date, a list, a version.
      const isVersion = /\..*\./.test(plain) && !DATE.test(plain);
      for (const part of written.matchAll(/\p{Nd}+/gu)) {
        const from = index + part.index;
        yield {
          values: [Number(asciiDigits(part[0]))],
          from,
          to: from + part[0].length,
          sure: isName || isVersion ? 'possible' : 'stated',
        };
      }
    }
  };
};

/** Marks of groups and of fractions that other languages have. */
const OTHER_MARKS = [
  [',', '.'],
  ['.', ','],
  [' ', '.'],
  [' ', ','],
  ["'", '.'],
  ["'", ','],
] as const;

/** Reads digits with their marks as one number; null where they are several. */
function readWhole(
  plain: string,
  { group, point, isPlainSpace }: { group: string; point: string; isPlainSpace: boolean },
): Pick<NumberInText, 'values' | 'sure'> | null {
  const parts = plain.split(/\D/).map(Number);
  if (parts.length === 1) return { values: [Number(plain)], sure: 'stated' };
  if (DATE.test(plain)) return null;
  const own = readGrouped(plain, group, point);
  if (own !== null) return { values: [own], sure: 'stated' };
  const marks = plain.replace(/\d/g, '');
  for (const [byGroup, byPoint] of OTHER_MARKS) {
    const value = readGrouped(plain, byGroup, byPoint);
    if (value === null) continue;
    // A space, or a mark that is another language's, may as well part two numbers.
    const isClear =
      marks.length > 1 || marks === "'" || (byGroup === ' ' && marks === ' ' && !isPlainSpace);
    return isClear
      ? { values: [value], sure: 'stated' }
      : { values: [value, ...parts], sure: 'possible' };
  }
  return null;
}

/** Reads digits by one pair of marks; groups may be of two before the last of three, as in India. */
function readGrouped(plain: string, group: string, point: string): number | null {
  const [whole = '', fraction, ...more] = plain.split(point);
  const groups = whole.split(group);
  const fits =
    more.length === 0 &&
    /^\d*$/.test(fraction ?? '') &&
    (groups.length === 1
      ? /^\d+$/.test(whole)
      : /^\d{1,3}(?: \d{2,3})* \d{3}$/.test(groups.join(' ')));
  return fits ? Number(`${groups.join('')}.${fraction ?? 0}`) : null;
}

/** The values so many times over, without the dust of binary fractions: 1.1 × 10⁸ is 110,000,000. */
function times(values: NumberInText['values'], by: number): NumberInText['values'] {
  return by === 1
    ? values
    : (values.map((value) => Number((value * by).toPrecision(15))) as [number, ...number[]]);
}
