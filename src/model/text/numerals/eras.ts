import { asciiDigits } from './ascii-digits.ts';
import { hanValues } from './han-value.ts';
import type { NumeralSystem } from './number-in-text.ts';

/** Eras as they are written, and what is added to a year of each to make it one of ours. */
const ERAS: readonly (readonly [written: string, add: number])[] = [
  ['民國|民国|Minguo', 1911],
  ['明治|Meiji', 1867],
  ['大正|Taish[oō]', 1911],
  ['昭和|Sh[oō]wa', 1925],
  ['平成|Heisei', 1988],
  ['令和|Reiwa', 2018],
  ['光緒|光绪|Guangxu', 1874],
  ['宣統|宣统|Xuantong', 1908],
  ['พ\\.ศ\\.|พุทธศักราช|B\\.E\\.', -543],
];
const ERA = new RegExp(
  `(?:${ERAS.map(([written]) => `(${written})`).join('|')})\\s?(?<year>元|[\\p{Nd}]+|[〇零○一二三四五六七八九十百廿卅]+)(?=(?<unit>\\s?年)?)`,
  'gu',
);

/** Years of an era: 民國一百一十三年 is 113, and 2024 of ours; the first is 元年. */
export const eras: NumeralSystem = () =>
  function* (text) {
    for (const match of text.matchAll(ERA)) {
      const { year = '', unit } = match.groups ?? {};
      const isDigits = /^\p{Nd}/u.test(year);
      if (year === '元' && unit === undefined) continue;
      const own = year === '元' ? 1 : isDigits ? Number(asciiDigits(year)) : hanValues(year)?.[0];
      const add = ERAS.find((_, i) => match[i + 1] !== undefined)?.[1];
      if (own === undefined || add === undefined) continue;
      const to = match.index + match[0].length;
      yield {
        values: [own + add, own],
        from: to - year.length,
        to,
        sure: unit !== undefined || isDigits ? 'stated' : 'possible',
      };
    }
  };
