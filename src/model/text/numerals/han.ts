import { HAN_DIGITS, HAN_POWERS, HAN_TENS, HANGUL_POWERS, hanValues } from './han-value.ts';
import type { NumberInText, NumeralSystem } from './number-in-text.ts';

const digits = [...HAN_DIGITS.keys()].join('');
const powers = [...HAN_POWERS.keys(), ...HAN_TENS.keys()].join('');
const hangul = [...HANGUL_POWERS.keys()].join('');
/** A power that does not begin a measure, as kilometre (千米), megawatt (兆瓦) or 十分. */
const POWER = `(?:(?!千[米克瓦卡伏赫帕焦]|兆[瓦字赫帕比])[${powers}])`;
const LITERAL = String.raw`(?<![\p{Nd}.])\p{Nd}[\p{Nd},]*(?:[.．]\p{Nd}+)?[ \u00a0]?`;
// 제2조 is article 2, and no two million millions.
const KOREAN = String.raw`(?<!제\s?)${LITERAL}[${hangul}]+(?: (?=\p{Nd}+[${hangul}]))?`;
/** Characters that may be one number, and digits that a power follows. */
const RUN = `(?:${LITERAL}(?=${POWER})${POWER}+|${KOREAN}|[${digits}]|${POWER})+`;
const POINTED = `${RUN}(?:[点點][${digits}]+${POWER}*)?`;
const NUMBER = new RegExp(
  `(?<percent>[百千万萬]分之)(?<rate>${POINTED})|(?<below>${RUN})分之(?<above>${RUN})|${POINTED}`,
  'gu',
);

/** What a numbered thing is counted by: 第一条, 第三届. */
const COUNTED = /^[ 0]?[届屆次条條章节節款项項编編卷期号號回部集册冊页頁段版批号節巻頁]/u;
const ACCOUNTS = /^[壹壱弌贰貳弐弍叁參参弎肆伍陆陸柒漆捌玖拾]+$/u;
const HAN_DIGIT = new RegExp(`[${digits}]`, 'u');
const HAN_POWER = new RegExp(`[${powers}]`, 'u');

/** How far around a number is looked for what makes it one, in UTF-16 units. */
const AROUND = 8;

/** Numbers in Han characters, alone or as powers after digits: 一九一一, 第十四届, 14亿, 百分之三十. */
export const han: NumeralSystem = () =>
  function* (text) {
    for (const { 0: written, index, groups = {} } of text.matchAll(NUMBER)) {
      const { percent, rate, below, above } = groups;
      if (below && above) yield* fraction(below, above, index, written.length);
      else yield* numbersOf(text, rate ?? written, index + (percent?.length ?? 0), !!percent);
    }
  };

/** A fraction, which its two numbers may have to answer for: “one third” has a 1 and a 3. */
function* fraction(
  below: string,
  above: string,
  from: number,
  length: number,
): Generator<NumberInText> {
  const [parts] = hanValues(below) ?? [];
  const [taken] = hanValues(above) ?? [];
  if (parts && taken !== undefined)
    yield { values: [taken / parts, taken, parts], from, to: from + length, sure: 'possible' };
}

/** The numbers of a run of Han characters, one unless the run makes none. */
function* numbersOf(
  text: string,
  run: string,
  from: number,
  isRate: boolean,
): Generator<NumberInText> {
  const to = from + run.length;
  const [whole = '', decimals] = run.split(/[点點]/u);
  if (decimals !== undefined) {
    const [before] = hanValues(whole) ?? [];
    const [, after = '', power = ''] = new RegExp(`^([${digits}]+)(.*)$`, 'u').exec(decimals) ?? [];
    const [by] = power ? (hanValues(power) ?? []) : [1];
    if (before === undefined || by === undefined) return;
    const fractionDigits = [...after].map((digit) => HAN_DIGITS.get(digit)).join('');
    const value = Number((Number(`${before}.${fractionDigits}`) * by).toPrecision(15));
    yield { values: [value], from, to, sure: isRate || power ? 'stated' : 'possible' };
    return;
  }
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  if (isStray(run, before, after)) return;
  const values = hanValues(run);
  if (values) {
    const sure = isRate && HAN_DIGIT.test(run) ? 'stated' : sureOf(run, before, after);
    // 七八个 is seven or eight of them.
    const each = /^.[^〇零]$/u.test(run) && !HAN_POWER.test(run) ? hanEach(run) : [];
    yield { values: [...values, ...each], from, to, sure };
    return;
  }
  const either = eitherOf(run);
  if (either) {
    yield { values: either, from, to, sure: 'possible' };
    return;
  }
  // 十三五: as much as makes one number, then the rest.
  for (let end = run.length - 1; end > 0; end--) {
    const [value] = hanValues(run.slice(0, end)) ?? [];
    if (value === undefined) continue;
    yield { values: [value], from, to: from + end, sure: 'possible' };
    yield* numbersOf(text, run.slice(end), from + end, isRate);
    return;
  }
}

const hanEach = (run: string) => [...run].flatMap((char) => HAN_DIGITS.get(char) ?? []);

/** The two numbers of one that is left open: 七八十, 十七八. */
function eitherOf(run: string): [number, number] | null {
  for (let at = 0; at < run.length - 1; at++) {
    const [one, two] = hanEach(run.slice(at, at + 2));
    if (one === undefined || two !== one + 1) continue;
    const [low] = hanValues(run.slice(0, at + 1) + run.slice(at + 2)) ?? [];
    const [high] = hanValues(run.slice(0, at) + run.slice(at + 1)) ?? [];
    if (low !== undefined && high !== undefined) return [low, high];
  }
  return null;
}

/** Whether a character is far likelier part of a word: 万 of 万岁, 陆 of 大陆, 百 of 百姓. */
function isStray(run: string, before: string, after: string): boolean {
  if (before.endsWith('第') || before.endsWith('之')) return false;
  // 叁拾 is a number, 拾 and 陆参 are not.
  if (ACCOUNTS.test(run) && (run.length === 1 || !run.includes('拾'))) return true;
  const isPower = run.length === 1 && (HAN_POWERS.get(run) ?? 0) >= 100;
  return isPower && !/^[年人名元円圆圓里]/u.test(after);
}

/** Whether Han characters that make a number can be anything else. */
function sureOf(run: string, before: string, after: string): NumberInText['sure'] {
  if (isDated(before, after) || /\p{Nd}/u.test(run)) return 'stated';
  if (before.endsWith('第')) return run.length > 1 || COUNTED.test(after) ? 'stated' : 'possible';
  if (run.length === 1 || !HAN_DIGIT.test(run)) return 'possible';
  // Digit by digit: 一九一一; but 五四, 九一八 and 三七 are days and shares.
  if (!HAN_POWER.test(run)) return run.length > 3 || /[〇○]/u.test(run) ? 'stated' : 'possible';
  // 万一 is “in case”.
  return /^[百佰千仟万萬亿億兆]/u.test(run) ? 'possible' : 'stated';
}

/** Whether year, month and day stand together around a number. */
function isDated(before: string, after: string): boolean {
  const number = `[${digits}${powers}元\\p{Nd}]{1,4}`;
  const follows = (unit: string, next: string) =>
    new RegExp(`^ ?${unit} ?${number} ?${next}`, 'u').test(after);
  return (
    follows('年', '月') ||
    (/^ ?月/u.test(after) && (/年 ?$/u.test(before) || follows('月', '[日号號]'))) ||
    (/^ ?[日号號]/u.test(after) && /月 ?$/u.test(before))
  );
}
