import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

const TABLE = { 強: '强', 勞: '劳', 動: '动', 於: '于', 准: '准' };
const folded = (text: string) => fold(text, TABLE).text;

describe('what folds to one', () => {
  test.each([
    ['full width', '２０３１年ＡＰＰ', '2031年app'],
    ['ligatures', 'ﬁrst oﬃce', 'first office'],
    ['circled and Roman numbers', '①Ⅳ', '1iv'],
    ['half-width katakana', 'ｺﾝﾃﾅ ｶﾞ', 'コンテナガ'],
    ['case, in full', 'STRASSE Straße ΟΔΟΣ οδος', 'strasse strasse οδοσ οδοσ'],
    ['Turkish letters i', 'İstanbul Iğdır ısı', 'istanbul igdir isi'],
    ['apostrophes', 'd’If d`If d´If dʼIf dʹIf', "d'if d'if d'if d'if d'if"],
    ['quotation marks', '“a” „b‟ «c» 「d」 ‹e›', '"a" "b" "c" "d" "e"'],
    ['dashes', 'a–b—c‐d‑e−f', 'a-b-c-d-e-f'],
    [
      'what is not drawn',
      'har\u00adbour za\u200bhn\u2060 \ufeffx\ufe0f می\u200cخواهم',
      'harbour zahn x میخواهم',
    ],
    ['white space', 'a\u00a0 \u202fb\t\nc\u3000d', 'a b c d'],
    ['spaces inside Han and kana', '准 合 同 と カ ナ abc 同 a', '准合同とカナ abc 同 a'],
    [
      'accents of Latin, Greek and Cyrillic',
      'Ürümqi Ὀδυσσεύς ёлка Йод e\u0301',
      'urumqi οδυσσευσ елка иод e',
    ],
    ['Arabic vowels and tatweel', 'مُحَمَّد مـــرفأ', 'محمد مرفأ'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['traditional characters', '強迫勞動', '强迫劳动'],
    ['decomposed syllables of Korean', '\u1112\u1161\u11ab가', '한가'],
  ])('%s', (_, text, expected) => expect(folded(text)).toBe(expected));
});

describe('what stays apart', () => {
  test.each([
    ['dakuten of kana', 'は ば ぱ カ ガ', ['は', 'ば', 'ぱ', 'カ', 'ガ']],
    ['vowel signs of Devanagari', 'कि की कु क', ['कि', 'की', 'कु', 'क']],
    ['vowels and tones of Thai', 'นา น้ำ นี', ['นา', 'น้ำ', 'นี']],
    ['letters with hamza', 'ئا ا أ', ['ئا', 'ا', 'أ']],
    ['Korean syllables', '항 하 한', ['항', '하', '한']],
  ])('%s', (_, text, words) => {
    const each = words.map(folded);
    expect(new Set(each).size).toBe(words.length);
    expect(folded(text).split(' ').length).toBe(
      words.length === 5 && /[はカ]/.test(text) ? 1 : words.length,
    );
  });
});

/** Texts of what folding has to do with: any characters, and many of those that it is about. */
const odd = fc.constantFrom(
  ...[
    ...'aZßﬁİıςÅ强勞 准は゛ガｶﾞ\u3099\u0301\u0654\u200d\u00ad\ufe0f\u1112\u1161\u11abㄱㅏ한ﾡￂ\u064b\u05b8ि์ำ’“–\u3000\n\u0000´¨ͅΐŉǰ①Ⅳ㍻𠮷\ud800\udc00',
  ],
);
const text = fc
  .array(fc.oneof(odd, odd, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), {
    maxLength: 24,
  })
  .map((all) => all.join(''));

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(text, (original) => {
      const once = folded(original);
      expect(folded(once)).toBe(once);
    }),
    { numRuns: 5000 },
  );
});

test('every folded range maps back to a range of the original that folds to it', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (original, a, b) => {
      const { text: whole, from, to } = fold(original, TABLE);
      if (whole === '') return;
      // A range begins and ends where what folds as one does: half a ligature is in no place of its
      // own.
      let [start, end] = [a % whole.length, b % whole.length].sort((x, y) => x - y) as [
        number,
        number,
      ];
      while (start > 0 && from[start] === from[start - 1]) start--;
      while (end < whole.length - 1 && to[end] === to[end + 1]) end++;
      const range = original.slice(from[start], to[end]);
      expect(folded(range)).toBe(whole.slice(start, end + 1));
    }),
    { numRuns: 5000 },
  );
});

test('places are in order, and inside the text', () => {
  fc.assert(
    fc.property(text, (original) => {
      const { text: whole, from, to } = fold(original, TABLE);
      expect([from.length, to.length]).toEqual([whole.length, whole.length]);
      for (let i = 0; i < whole.length; i++) {
        expect(from[i]).toBeLessThan(to[i] as number);
        expect(to[i]).toBeLessThanOrEqual(original.length);
        if (i > 0) expect(from[i]).toBeGreaterThanOrEqual(from[i - 1] as number);
      }
    }),
  );
});
