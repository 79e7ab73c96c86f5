import { chineseNumber } from '../text/chinese-number.ts';
import { romanSum } from '../text/numerals/roman-sum.ts';

/**
 * A number read: in one way of writing, and by what it is ordered: its value, then that of what was
 * inserted after it.
 */
export interface Numeral {
  readonly n: string;
  readonly order: readonly number[];
}

/** A way of numbering: reads a number as it is written; null where it is none. */
export type Numerals = (written: string) => Numeral | null;

const one = (n: string, value: number): Numeral | null =>
  value > 0 ? { n, order: [value] } : null;

/** Position of a word in a list that does not begin anew. */
function listed(words: readonly string[], write = (word: string, _: number) => word): Numerals {
  const at = new Map(words.map((word, i) => [word, i + 1]));
  return (written) => {
    const value = at.get(written) ?? 0;
    return one(write(written, value), value);
  };
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const DOUBLE = LETTERS.map((letter) => letter + letter);
const IROHA = [
  ...'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
];
const HANGUL = [...'가나다라마바사아자차카타파하'];
const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'];
const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'first premier première primo erster erste primero',
    'second deuxième zweiter zweite segundo',
    'third troisième dritter dritte tercero',
    'fourth quatrième vierter vierte cuarto',
    'fifth cinquième fünfter fünfte quinto',
    'sixth sixième sechster sechste sexto',
    'seventh septième siebter siebte séptimo',
    'eighth huitième achter achte octavo',
    'ninth neuvième neunter neunte noveno',
    'tenth dixième zehnter zehnte décimo',
    'eleventh onzième elfter elfte',
    'twelfth douzième zwölfter zwölfte',
  ].flatMap((line, i) => line.split(' ').map((word) => [word, i + 1])),
);
/** Latin words for what was inserted: bis is the first after the number itself. */
const INSERTED = 'bis ter quater quinquies sexies septies octies novies decies'.split(' ');

/** The value of a Roman number in lower case; 0 where it is none. */
function romanValue(written: string): number {
  const isOne = /^(?=.)m*(?:c[md]|d?c{0,4})(?:x[cl]|l?x{0,4})(?:i[xv]|v?i{0,4})$/.test(written);
  return isOne ? romanSum(written) : 0;
}

/** Numbers in digits of any script, full-width ones too, or in Han characters. */
const decimal: Numerals = (written) => {
  const digits = inDigits(written).replaceAll(/\s/gu, '');
  if (/^\d{1,6}$/.test(digits)) return one(`${Number(digits)}`, Number(digits));
  if (!/^[〇零一二三四五六七八九十百千两兩廿卅卌]+$/u.test(digits)) return null;
  const plain = digits
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十')
    .replaceAll('卌', '四十')
    .replaceAll('兩', '两');
  // 一二三 is written digit by digit.
  const value = /[十百千]/u.test(plain)
    ? chineseNumber(plain)
    : Number([...plain].map((char) => chineseNumber(char)).join(''));
  return one(`${value}`, value);
};

/** A number's digits, of whatever script, as ours. */
function inDigits(written: string): string {
  return written.normalize('NFKC').replaceAll(/\p{Nd}/gu, (digit) => `${digitValue(digit)}`);
}

/** A digit's value: Unicode gives each script ten in a row, from zero. */
function digitValue(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9)
    zero -= 1;
  return (digit.codePointAt(0) ?? 0) - zero;
}

const letters = listed([...LETTERS, ...DOUBLE]);
/**
 * Letters, and what was inserted after one: `aA` and `a-1` after `a`, `A-i` after `A`, in the order
 * of what is after the hyphen.
 */
function inserting(capital: boolean): Numerals {
  return (printed) => {
    const written = printed.normalize('NFKC');
    const [, own = '', letter = '', after = ''] =
      /^([a-z]+|[A-Z]+)(?:([A-Z]?)|(?:(?=\d)|-)(\d+|[ivx]+|I)([A-Z]?))$/.exec(written) ?? [];
    if (own === '' || /[A-Z]/.test(own) !== capital) return null;
    const first = letters(own.toLowerCase());
    const inserted = letter
      ? letters(letter.toLowerCase())?.order[0]
      : Number(after) || romanValue(after.toLowerCase());
    return first && { n: written, order: [...first.order, ...(inserted ? [inserted] : [])] };
  };
}
/** Numbers that others were inserted after as decimals: `a.1` after `a`, `ii.1` after `ii`. */
function withDecimals(numerals: Numerals): Numerals {
  return (written) => {
    const [, own = written, decimals = ''] = /^([^.]+)((?:\.\d+)+)$/.exec(written) ?? [];
    const first = numerals(own);
    const order = decimals.split('.').slice(1).map(Number);
    return first && { n: `${first.n}${decimals}`, order: [...first.order, ...order] };
  };
}
const lower = withDecimals(inserting(false));
const upper = withDecimals(inserting(true));
/** A letter that was inserted after another, as acts of the Commonwealth do: `aa` after `a`, `ea` after `e`. */
const repeated: Numerals = (written) => {
  const [, own = '', after = ''] = /^([a-hj-uwyz])(?!\1)([a-z])$/.exec(written) ?? [];
  const [base, further] = [letters(own), letters(after)];
  if (base && further) return { n: written, order: [...base.order, ...further.order] };
  const [, letter = ''] = /^([a-hj-uwyz])\1{1,5}$/.exec(written) ?? [];
  const first = letters(letter);
  return first && { n: written, order: [...first.order, written.length - 1] };
};
const roman: Numerals = withDecimals((written) => {
  const plain = written.normalize('NFKC');
  // `iA` was inserted after `i`.
  const [, own = plain, letter = ''] = /^([ivxlc]+)([A-Z])$/.exec(plain) ?? [];
  const first = one(plain, romanValue(own));
  const inserted = letters(letter.toLowerCase())?.order ?? [];
  return first && { n: plain, order: [...first.order, ...inserted] };
});
const upperRoman: Numerals = (written) =>
  written === written.toUpperCase() ? one(written, romanValue(written.toLowerCase())) : null;

/**
 * A number that others may be inserted after: 第七条之一 is `7-1`, `12-3` its third level, `7a` and
 * `7A` one after 7, `7 bis` likewise. In Japan and Korea what is inserted begins at two: 第七条の二.
 */
const branching: Numerals = (written) => {
  const text = inDigits(written.trim());
  const word = /^([^\s\d]+?)(?:er|re)?$/iu.exec(text)?.[1]?.toLowerCase() ?? '';
  const decimals = /^\d+((?:\.\d+)+)$/.exec(text)?.[1];
  if (decimals) {
    // `5.03` comes before `5.1`.
    const further = decimals.split('.').slice(1);
    const order = further.flatMap((part) => (part.startsWith('0') ? [...part] : [part]));
    return { n: text, order: [Number.parseInt(text, 10), ...order.map(Number)] };
  }
  const named = WORDS[text.toLowerCase()] ?? WORDS[word];
  if (named) return one(`${named}`, named);
  const [head = '', ...rest] = text
    .replace(/^(\d+|[IVXLC]+)\s?(?:er|re|º|°|ᵉʳ)(?![a-z])/u, '$1')
    .split(/\s?[之のノ의\-‐–・.]\s?/u);
  const [, number = '', tail = ''] =
    /^(\d+|[〇零一二三四五六七八九十百千两兩廿卅卌]+|[IVXLC]+)\s?([a-zA-Z]*)$/u.exec(head) ?? [];
  const first = decimal(number) ?? upperRoman(number);
  if (!first) return null;
  const below = rest.map((part) => decimal(part));
  if (below.some((part) => part === null)) return null;
  const least = /[のノ의]/u.test(text) ? 1 : 0;
  const latin = INSERTED.indexOf(tail.toLowerCase());
  // `7AA` was inserted after `7A`, `243ZA` after `243Z`.
  const inserted =
    latin >= 0
      ? [latin + 1]
      : [...tail.toLowerCase()].map((letter) => letters(letter)?.order[0] ?? 0);
  if (inserted.includes(0)) return null;
  return {
    n: [
      `${/^[IVXLC]/.test(number) ? number : first.order[0]}${latin >= 0 ? ` ${tail.toLowerCase()}` : tail}`,
      ...below.map((part) => part?.n),
    ].join('-'),
    order: [
      ...first.order,
      ...inserted,
      ...below.flatMap((part) => (part?.order ?? []).map((value) => value - least)),
    ],
  };
};

/** A section of a code by its title, chapter and place, as it is written: `1-1001.06a`, `2000e-5`. */
const compound: Numerals = (written) => {
  const n = written.replaceAll(/[‐–]/gu, '-');
  if (/\(\p{L}+\)$/u.test(n)) {
    // `§ 1-204(Perm)`, of two versions that are in force one after the other.
    const numeral = compound(n.replace(/\(\p{L}+\)$/u, ''));
    return numeral && { ...numeral, n };
  }
  const parts = n.match(/\d+|[A-Za-z]+/g) ?? [];
  // `300aa` comes after `300z`, but `13BA` was inserted after `13B`.
  const order = parts.flatMap((part) => {
    if (/\d/.test(part)) return [Number(part)];
    const whole = /[A-Z]/.test(part) ? null : letters(part);
    return (
      whole?.order ?? [...part.toLowerCase()].flatMap((letter) => letters(letter)?.order ?? [])
    );
  });
  return /^\d/.test(n) && /^[\dA-Za-z.:-]+$/.test(n) ? { n, order } : null;
};

/** An article of a code, whose letter says of which part: `L. 123-4`, `R*. 12`. */
const coded: Numerals = (written) => {
  const [, letter = '', rest = ''] = /^([LRDA])\.?\s?(?:\*{1,2}\s?)?(\d.*)$/u.exec(written) ?? [];
  const number = letter ? branching(rest) : null;
  return number && { n: `${letter}. ${number.n}`, order: [letter.charCodeAt(0), ...number.order] };
};

const katakana = listed(IROHA, (_, value) => `${value}`);
/** Ways of numbering by name, as schemes choose them. */
export const NUMERALS = {
  decimal,
  branching,
  compound,
  coded,
  lower,
  upper,
  roman,
  upperRoman,
  repeated,
  // After z come aa, ab, ac.
  columns: listed([...LETTERS, ...LETTERS.map((letter) => `a${letter}`)]),
  double: listed(DOUBLE),
  triple: listed(LETTERS.map((letter) => letter.repeat(3))),
  upperDouble: listed(DOUBLE.map((letters) => letters.toUpperCase())),
  // The same letter in hiragana stands for it in print here and there.
  iroha: (written: string) => katakana(written === 'へ' ? 'ヘ' : written),
  hangul: listed(HANGUL, (_, value) => `${value}`),
  circled: listed(CIRCLED, (_, value) => `${value}`),
} as const satisfies Record<string, Numerals>;
export type NumeralSystem = keyof typeof NUMERALS;

/** How a number follows another: next to it, later with some left out, or not at all. */
export function follows(
  before: readonly number[],
  number: readonly number[],
): 'next' | 'later' | null {
  const shared = before.findIndex((part, i) => part !== number[i]);
  const at = shared < 0 ? before.length : shared;
  const [old = 0, now = 0] = [before[at], number[at]];
  if (now <= old) return null;
  // `2.01` is next to `1.26`: the first of the next.
  const isFirstOf = before.length > at + 1 && number.slice(at + 1).every((part) => part === 1);
  return now === old + 1 && (number.length === at + 1 || isFirstOf) ? 'next' : 'later';
}
