import { asciiDigits } from './ascii-digits.ts';

/** Han digits, those of accounts and the Japanese forms among them. */
export const HAN_DIGITS = digitsOf(
  '〇零○',
  '一壹壱弌',
  '二贰貳弐弍两兩',
  '三叁參参弎',
  '四肆',
  '五伍',
  '六陆陸',
  '七柒漆',
  '八捌',
  '九玖',
);
/** Han powers of ten. Those from 万 on take in all that stands before them: 三千五百万. */
export const HAN_POWERS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1e3],
  ['仟', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12],
]);
/** Korean powers, read after digits only: 5만 3천. */
export const HANGUL_POWERS: ReadonlyMap<string, number> = new Map([
  ['십', 10],
  ['백', 100],
  ['천', 1e3],
  ['만', 1e4],
  ['억', 1e8],
  ['조', 1e12],
]);
/** Tens in one character. */
export const HAN_TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卄', 20],
  ['卅', 30],
  ['卌', 40],
]);

function digitsOf(...rows: string[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, value) => [...row].map((char) => [char, value] as const)));
}

/**
 * The values of a number in Han characters, or in digits with Han powers (3万5千). A last digit
 * after 百 or more may be of the next power, as 150 in 一百五, which strictly is 105. Null for what
 * is no one number: 十三五, 百千万.
 */
export function hanValues(written: string): readonly [number, ...number[]] | null {
  /** What stands before each great power, highest first. */
  let great: number[] = [];
  let small = 0;
  /** Digits that no power was met for yet. */
  let run: number[] = [];
  let literal: number | null = null;
  /** What the next small power must be below; the power met last; whether a zero came after it. */
  let limit = Number.POSITIVE_INFINITY;
  let power = 1;
  let isZeroed = false;
  const pending = () => literal ?? (run.length > 0 ? Number(run.join('')) : null);
  for (const [token] of written.matchAll(/\p{Nd}[\p{Nd},]*(?:[.．]\p{Nd}+)?|\S/gu)) {
    const digit = HAN_DIGITS.get(token);
    const tens = HAN_TENS.get(token);
    const next = HAN_POWERS.get(token) ?? HANGUL_POWERS.get(token);
    if (digit === 0 && power > 1 && run.length === 0) isZeroed = true;
    else if (digit !== undefined) run.push(digit);
    else if (next === undefined && tens === undefined) {
      literal = Number(asciiDigits(token).replaceAll(',', '').replace('．', '.'));
      if (Number.isNaN(literal) || run.length > 0) return null;
    } else if (next === undefined || next < 1e4) {
      power = next ?? 10;
      if (power >= limit || run.length > 1 || (tens && run.length > 0)) return null;
      small += tens ?? (pending() ?? 1) * power;
      limit = power;
      run = [];
      literal = null;
      isZeroed = false;
    } else {
      const sum = great
        .filter((value) => value < next)
        .reduce((a, b) => a + b, small + (pending() ?? 0));
      great = great.filter((value) => value >= next);
      if (great.length > 0 && sum === 0) return null;
      great.push((sum || 1) * next);
      small = 0;
      limit = Number.POSITIVE_INFINITY;
      power = next;
      run = [];
      literal = null;
      isZeroed = false;
    }
  }
  if (run.length > 1 && power > 1) return null;
  const sum = great.reduce((a, b) => a + b, small);
  const end = pending() ?? 0;
  const exact = (value: number) => Number(value.toPrecision(15));
  return power >= 100 && end > 0 && !isZeroed
    ? [exact(sum + end), exact(sum + (end * power) / 10)]
    : [exact(sum + end)];
}
