import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hanValues } from './han-value.ts';
import { numberReader } from './number-reader.ts';
import { romanValue } from './roman.ts';

/** What is read, in short: `1911 10? 2024|113`, `?` for what is possible only. */
const read = (lang: string, text: string) =>
  numberReader(lang)
    .read(text)
    .map(({ values, sure }) => values.join('|') + (sure === 'possible' ? '?' : ''))
    .join(' ');

const TABLE: Record<string, readonly (readonly [lang: string, text: string, read: string])[]> = {
  'Han digit by digit': [
    ['zh', '一九一一年十月三日', '1911 10 3'],
    ['zh', '二〇二四年', '2024'],
    ['zh', '二○二四年', '2024'],
    ['zh', '一〇一号', '101'],
    ['zh', '第一〇一条', '101'],
    ['zh', '五四运动', '54|5|4?'],
    ['zh', '九一八事变', '918?'],
    ['ja', '二〇万円', '200000'],
  ],
  'Han by powers': [
    ['zh', '三千五百万', '35000000'],
    ['zh', '三千五百萬', '35000000'],
    ['zh', '一亿三千万', '130000000'],
    ['zh-Hant', '九十萬億元', '90000000000000'],
    ['zh', '一百零五条', '105'],
    ['zh', '一千零一夜', '1001'],
    ['zh', '一万零三十', '10030'],
    ['zh', '一百五', '105|150'],
    ['zh', '二十三', '23'],
    ['zh', '十五', '15'],
    ['zh', '兩百三十', '230'],
    ['zh', '廿三', '23'],
    ['zh', '卅一', '31'],
    ['zh', '四点五亿', '450000000'],
    ['ja', '第百三十条', '130'],
    ['ja', '明治三十三年四月', '1900|33 4'],
  ],
  'Han of accounts': [
    ['zh', '壹佰贰拾叁圆', '123'],
    ['zh-Hant', '參拾', '30'],
    ['zh', '伍仟元', '5000'],
    ['ja', '金弐拾参円', '23'],
    ['zh', '大陆参加队伍', ''],
  ],
  'digits with Han powers': [
    ['zh', '14亿中国人民', '1400000000'],
    ['zh', '1.4亿', '140000000'],
    ['zh', '1.1亿', '110000000'],
    ['zh', '3万亿', '3000000000000'],
    ['zh', '14 亿', '1400000000'],
    ['zh', '3万5千', '35000'],
    ['zh', '３５００万', '35000000'],
    ['zh', '5千克，10千米，3兆瓦', '5 10 3'],
    ['ko', '5만 3천', '53000'],
    ['ko', '제12조 제2항', '12 2'],
    ['ko', '2024년 8월 23일', '2024 8 23'],
  ],
  'Han ordinals': [
    ['zh', '第十四届', '14'],
    ['zh', '第三次', '3'],
    ['zh', '第一条', '1'],
    ['zh', '第一，要团结', '1?'],
    ['zh', '第三方', '3?'],
  ],
  'shares and parts': [
    ['zh', '百分之三十', '30'],
    ['zh', '百分之三点五', '3.5'],
    ['zh', '千分之五', '5'],
    ['zh', '百分之百', '100?'],
    ['zh', '三分之二', `${2 / 3}|2|3?`],
    ['zh', '30%', '30'],
    ['en', 'two-thirds', '2? 3?'],
    ['en', '½', '0.5|1|2?'],
  ],
  'Han that may be no number': [
    ['zh', '一些', '1?'],
    ['zh', '十分重要', '10?'],
    ['zh', '千万不要', '10000000?'],
    ['zh', '万一', '10001|11000?'],
    ['zh', '千方百计，万岁，百姓', ''],
    ['zh', '三条要求', '3?'],
    ['zh', '两个', '2?'],
    ['zh', '十三五规划', '13? 5?'],
    ['zh', '七八个', '78|7|8?'],
    ['zh', '七八十人', '70|80?'],
    ['zh', '十七八岁', '17|18?'],
    ['zh', '三点五', '3.5?'],
    ['zh', '十月革命', '10?'],
  ],
  eras: [
    ['zh-Hant', '民國一百一十三年', '2024|113'],
    ['zh-Hant', '民國113年8月', '2024|113 8'],
    ['ja', '令和六年', '2024|6'],
    ['ja', '令和元年', '2019|1'],
    ['ja', '昭和64年', '1989|64'],
    ['ja', '大正十二年', '1923|12'],
    ['ja', '平成三十一年', '2019|31'],
    ['ja', '明治元年', '1868|1'],
    ['zh', '光绪三十二年', '1906|32'],
    ['th', 'พ.ศ. ๒๕๖๗', '2024|2567'],
    ['th', 'พุทธศักราช 2560', '2017|2560'],
    ['en', 'Showa 39', '1964|39'],
    ['th', '2567', '2567'],
  ],
  'digits of other scripts': [
    ['zh', '１９１１', '1911'],
    ['zh', '１，２３４', '1234'],
    ['ar-EG', '٣ أكتوبر ١٩١١', '3 10 1911'],
    ['ar-EG', '١٬٢٣٤٫٥', '1234.5'],
    ['fa', '۱۹۱۱', '1911'],
    ['hi', 'अनुच्छेद १४', '14'],
    ['hi', '१२,३४,५६७', '1234567'],
    ['hi', '14 लाख', '1400000'],
    ['bn', '১৯১১', '1911'],
    ['th', '๓ ตุลาคม ๑๙๑๑', '3 10 1911'],
    ['th', '14 ล้านคน', '14000000'],
    ['km', '១៩១១', '1911'],
    ['lo', '໑໙໑໑', '1911'],
    ['my', '၁၉၁၁', '1911'],
    ['bo', '༡༩༡༡', '1911'],
    ['en', '𝟙𝟡𝟙𝟙', '1911'],
    ['zh', '①甲⑳乙㈠丙㊁', '1? 20? 1? 2?'],
  ],
  'grouped digits': [
    ['en', '1,234.5', '1234.5'],
    ['de', '1.234,5', '1234.5'],
    ['fr', '1 234,5', '1234.5'],
    ['fr', '1\u202f234', '1234'],
    ['de-CH', '1’234’567', '1234567'],
    ['en-IN', '12,34,567', '1234567'],
    ['fr', '1,234,567', '1234567'],
    ['en', '10 000', '10000|10|0?'],
    ['en', '1 234 567', '1234567'],
    ['en', '1,5', '1.5|1|5?'],
    ['en', 'articles 1, 2 and 3', '1 2 3'],
    ['en', '21 June 2022 500', '21 6 2022 500'],
  ],
  units: [
    ['en', '1.4 billion', '1400000000'],
    ['en', '110 million', '110000000'],
    ['de', '3 Mio. Euro', '3000000'],
    ['de', '2,5 Milliarden', '2500000000'],
    ['fr', '3 millions', '3000000'],
    ['es', '3 mil millones', '3000000000'],
    ['ru', '14 млн', '14000000'],
    ['uk', '14 мільйонів', '14000000'],
    ['fr', '5 cents', '5'],
  ],
  'dates, versions and anchors': [
    ['en', '2024-08-23', '2024 8 23'],
    ['en', '3 October 1911', '3 10 1911'],
    ['en', 'October 3, 1911', '10 3 1911'],
    ['en', 'the 3rd of May 1911', '3 5 1911'],
    ['de', 'am 3. März 1911', '3 3 1911'],
    ['de', '3.10.1911', '3 10 1911'],
    ['en', '3.10.1911', '3 10 1911'],
    ['ru', '3 октября 1911', '3 10 1911'],
    ['es', '3 de octubre de 1911', '3 10 1911'],
    ['en', 'version 1.2.3', '1? 2? 3?'],
    ['en', '3-1', '3 1'],
    ['en', 'c3-1', '3? 1'],
    ['en', 'the G20, COVID-19', '20? 19?'],
    ['en', '1914–18', '1914 18'],
  ],
  'Roman numerals': [
    ['en', 'Chapter IV', '4'],
    ['en', 'Part I', '1'],
    ['en', 'section iv', '4'],
    ['fr', 'titre XII', '12'],
    ['ru', 'Глава XIV', '14'],
    ['en', 'Louis XIV', '14?'],
    ['en', '(iv) fourthly', '4? 4?'],
    ['en', 'Ⅳ', '4?'],
    ['en', 'I may mix', '1?'],
    ['en', 'the part I play', '1?'],
    ['en', 'a MIX of civil CD', '1009?'],
    ['en', 'IIII, VX, there is no X', '10?'],
    ['it', 'di mi vi', ''],
  ],
  'spelt out in English': [
    ['en', 'three hundred and five', '305'],
    ['en', 'twenty-one', '21'],
    ['en', 'nineteen hundred', '1900'],
    ['en', 'two million three hundred thousand', '2300000'],
    ['en', 'the fourteenth congress', '14'],
    ['en', 'twenty-first', '21'],
    ['en', 'a dozen', '12?'],
    ['en', 'two and three', '2? 3?'],
    ['en', 'one of them, in a second, hundreds of us', '1? 2? 100?'],
    ['en', 'it may march in May', '5?'],
    ['en', 'someone often attended', ''],
    ['en', '14th', '14'],
  ],
  'spelt out in others': [
    ['fr', 'quatre-vingt-dix-sept', '97'],
    ['fr', 'soixante et onze', '71'],
    ['fr', 'nonante-sept', '97'],
    ['fr', 'mille neuf cent onze', '1911'],
    ['fr', 'deux et trois', '2? 3?'],
    ['fr', 'le vingt et unième', '21'],
    ['de', 'dreiundzwanzig', '23'],
    ['de', 'zweihundertfünf', '205'],
    ['de', 'einundzwanzigster', '21'],
    ['de', 'Achtung, zwei und drei', '2? 3?'],
    ['es', 'treinta y uno', '31'],
    ['es', 'mil novecientos once', '1911'],
    ['es', 'tres mil millones', '3000000000'],
    ['es', 'dos y tres', '2? 3?'],
    ['ru', 'двадцать один', '21'],
    ['ru', 'тысяча девятьсот одиннадцатого года', '1911'],
    ['ru', 'две тысячи двадцать четыре', '2024'],
    ['ko', '스물셋', ''],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  test.each(rows)('%s: %s is %s', (lang, text, expected) => {
    expect(read(lang, text)).toBe(expected);
  });
});

test('a number is told with its place', () => {
  const text = '共14亿人，民國一百一十三年';
  expect(
    numberReader('zh')
      .read(text)
      .map(({ from, to }) => text.slice(from, to)),
  ).toEqual(['14亿', '一百一十三']);
});

describe('what is written is read again', () => {
  const seeded = { seed: 1911, numRuns: 500 };
  const whole = fc.integer({ min: 0, max: 1e15 });
  const powers = ['', '十', '百', '千'];
  const below1e4 = (n: number) =>
    [...String(n)]
      .map((digit, i, all) =>
        digit === '0'
          ? '零'
          : '零一二三四五六七八九'[Number(digit)] + (powers[all.length - 1 - i] ?? ''),
      )
      .join('')
      .replace(/零+/g, '零')
      .replace(/(?<=.)零$/, '');
  const inHan = (n: number): string => {
    for (const [power, name] of [
      [1e12, '兆'],
      [1e8, '亿'],
      [1e4, '万'],
    ] as const) {
      if (n < power) continue;
      const rest = n % power;
      const zero = rest > 0 && rest < power / 10 ? '零' : '';
      return inHan(Math.floor(n / power)) + name + (rest ? zero + inHan(rest) : '');
    }
    return below1e4(n);
  };

  test('in Han characters', () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(hanValues(inHan(n))?.[0]).toBe(n);
      }),
      seeded,
    );
  });

  test('in every system of digits that Unicode CLDR knows', () => {
    const systems = Intl.supportedValuesOf('numberingSystem');
    fc.assert(
      fc.property(whole, fc.constantFrom(...systems), (n, system) => {
        const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
        expect(read('en', format.format(n))).toContain(String(n));
      }),
      seeded,
    );
  });

  test('grouped as each language does it', () => {
    const langs = ['en', 'de', 'fr', 'es', 'ru', 'hi', 'ar-EG', 'fa', 'de-CH', 'pt-BR', 'ja'];
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...langs),
        (n, tenth, lang) => {
          const value = (n % 1e9) + tenth / 10;
          expect(read(lang, new Intl.NumberFormat(lang).format(value))).toBe(String(value));
        },
      ),
      seeded,
    );
  });

  test.each([
    ['ja', 'ja-JP-u-ca-japanese'],
    ['zh-Hant', 'zh-Hant-TW-u-ca-roc'],
    ['th', 'th-TH-u-ca-buddhist'],
  ])('in the eras of %s', (lang, locale) => {
    const format = new Intl.DateTimeFormat(locale, { era: 'long', year: 'numeric' });
    fc.assert(
      fc.property(fc.integer({ min: 1913, max: 2100 }), (year) => {
        // The last day of a year is of the era that ends it.
        const written = format.format(Date.UTC(year, 11, 28));
        expect(numberReader(lang).read(written)[0]?.values).toContain(year);
      }),
      seeded,
    );
  });

  test('in Roman numerals', () => {
    const letters: [number, string][] = [
      [1000, 'M'],
      [900, 'CM'],
      [500, 'D'],
      [400, 'CD'],
      [100, 'C'],
      [90, 'XC'],
      [50, 'L'],
      [40, 'XL'],
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ];
    for (let n = 1; n < 4000; n++) {
      let rest = n;
      let written = '';
      for (const [value, letter] of letters) for (; rest >= value; rest -= value) written += letter;
      expect(romanValue(written)).toBe(n);
    }
  });
});
