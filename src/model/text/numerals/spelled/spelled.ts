import type { NumberInText, NumeralSystem } from '../number-in-text.ts';
import type { SpelledLanguage } from './language.ts';
import { spelledOf } from './languages.ts';

/** A word of a number. */
interface Word {
  readonly kind: 'cardinal' | 'ordinal' | 'power' | 'joint';
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** The number that is being read: what stands before its great powers, and the rest. */
interface Sum {
  total: number;
  rest: number;
  /** The words that it has, joints that wait for another left out. */
  words: Word[];
}

/** Up to this, numbers stand in names and sayings: the Three Gorges, on all fours. */
const SMALL = 12;

const DIGIT_BEFORE = /\p{Nd}.?$/u;

/**
 * Numbers spelt out in the language of the text. Those up to twelve, and powers without a number
 * (hundreds of), are possible only: they stand in names and sayings too, and one is a pronoun.
 */
export const spelled: NumeralSystem = (lang) => {
  const language = spelledOf(lang);
  if (!language) return () => [];
  const read = wordsOf(language);
  return function* (text) {
    let sum: Sum | null = null;
    let joint: Word | null = null;
    let end = 0;
    for (const word of read(text)) {
      const between = text.slice(end, word.from);
      if (sum && !/^(?:[\s\u00ad]+|[-‑]|)$/.test(between)) {
        yield finished(sum);
        sum = joint = null;
      }
      end = word.to;
      // The million of 14 million is read with the digits.
      if (
        word.kind === 'power' &&
        !sum &&
        DIGIT_BEFORE.test(text.slice(Math.max(0, word.from - 2), word.from))
      )
        continue;
      if (word.kind === 'joint') {
        const waits = sum && sum.words.at(-1)?.kind !== 'ordinal';
        if (waits && !(language.isJointOfPowers && sum?.words.at(-1)?.kind !== 'power'))
          joint = word;
        else {
          if (sum) yield finished(sum);
          sum = joint = null;
        }
        continue;
      }
      if (!sum || !add(sum, word, !!joint, language)) {
        if (sum) yield finished(sum);
        sum = { total: 0, rest: 0, words: [] };
        add(sum, word, false, language);
      }
      joint = null;
    }
    if (sum) yield finished(sum);
  };
};

/** Adds a word to a number; false where it begins another: “two three”. */
function add(sum: Sum, word: Word, isJoined: boolean, language: SpelledLanguage): boolean {
  const before = sum.words.at(-1);
  const { value } = word;
  // Vigésimo primero.
  if (before?.kind === 'ordinal' && (word.kind !== 'ordinal' || before.value < 10)) return false;
  if (word.kind === 'power') {
    const isAfterPower = before?.kind === 'power';
    if (isJoined || (isAfterPower && before.value < 1000 && value <= 100)) return false;
    if (value <= 100) {
      if (sum.rest >= 100) return false;
      sum.rest = (sum.rest || 1) * value;
    } else if (sum.total < value) {
      // Dos mil millones, three hundred thousand.
      sum.total = (sum.total + sum.rest || 1) * value;
      sum.rest = 0;
    } else {
      // Un million mille.
      sum.total += (sum.rest || 1) * value;
      sum.rest = 0;
    }
  } else if (before) {
    const tens = sum.rest % 100;
    // Diez y siete is no number of today; dix-sept, soixante-dix and quatre-vingt-seize are.
    const isFrench = language.joint === 'et';
    const fits =
      value >= 100
        ? value < 1000 && sum.rest === 0 && before.kind === 'power'
        : value < 10
          ? (tens % 10 === 0 && tens !== 10) || (isFrench && tens === 10 && value > 6)
          : tens === 0 ||
            (isFrench && (tens === 60 || tens === 80) && value < 20) ||
            (!!language.isOneWord && isJoined && tens < 10 && value % 10 === 0);
    const isTeen = isFrench && (tens === 70 || tens === 90) && before.value === 10;
    if (!fits || (isTeen && value < 7)) return false;
    sum.rest += value;
  } else sum.rest = value;
  sum.words.push(word);
  return true;
}

function finished({ total, rest, words }: Sum): NumberInText {
  const [first, last] = [words[0] as Word, words.at(-1) as Word];
  const value = total + rest;
  // Hundreds of, a million, a dozen or two.
  const isVague = (words.length === 1 && first.kind === 'power') || last.value === 12;
  return {
    values: [value],
    from: first.from,
    to: last.to,
    sure: value <= SMALL || isVague ? 'possible' : 'stated',
  };
}

/** What finds a language's number words in a text. */
function wordsOf(language: SpelledLanguage): (text: string) => Generator<Word> {
  const { cardinals, ordinals, powers, joint, isOneWord } = language;
  const known = new Map<string, Pick<Word, 'kind' | 'value'>>([
    [joint, { kind: 'joint', value: 0 }],
  ]);
  for (const [kind, table] of [
    ['ordinal', ordinals],
    ['cardinal', cardinals],
    ['power', powers],
  ] as const)
    for (const [word, value] of table) known.set(word, { kind, value });
  const part = [...known.keys()].sort((a, b) => b.length - a.length).join('|');
  const whole = new RegExp(`^(?:${part})+$`);
  return function* (text) {
    for (const { 0: written, index } of text.matchAll(
      /quatre-vingt(?:s|ième)?(?!\p{L})|[\p{L}\p{M}]+/giu,
    )) {
      const lower = written.toLowerCase();
      const one = known.get(lower);
      if (one) yield { ...one, from: index, to: index + written.length };
      else if (isOneWord && whole.test(lower))
        for (const piece of lower.matchAll(new RegExp(part, 'g'))) {
          const from = index + piece.index;
          yield { ...(known.get(piece[0]) as Word), from, to: from + piece[0].length };
        }
    }
  };
}
