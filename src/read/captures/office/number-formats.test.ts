import { expect, test } from 'vitest';
import { formatNumber } from './number-formats.ts';

test.each([
  ['decimal', [1, 12], '1 12'],
  ['decimalZero', [1, 12], '01 12'],
  ['lowerLetter', [1, 26, 27, 53], 'a z aa aaa'],
  ['upperLetterOnward', [26, 27, 52, 53], 'Z AA AZ BA'],
  ['lowerRoman', [1, 4, 9, 14, 1999], 'i iv ix xiv mcmxcix'],
  ['ordinal', [1, 2, 3, 4, 11, 22, 113], '1st 2nd 3rd 4th 11th 22nd 113th'],
  ['ordinalText', [1, 12, 20, 21], 'First Twelfth Twentieth Twenty-first'],
  ['cardinalText', [7, 40, 115], 'Seven Forty One hundred fifteen'],
  ['chineseCounting', [10, 11, 20, 99, 100, 101], '十 十一 二十 九十九 一〇〇 一〇一'],
  [
    'chineseCountingThousand',
    [10, 105, 110, 1001, 1260],
    '十 一百零五 一百一十 一千零一 一千二百六十',
  ],
  ['chineseLegalSimplified', [11, 20], '壹拾壹 贰拾'],
  ['japaneseCounting', [11, 100, 121], '十一 百 百二十一'],
  ['koreanCounting', [11, 20], '십일 이십'],
  ['koreanLegal', [4, 21, 100], '넷 스물하나 백'],
  ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
  ['ideographZodiacTraditional', [1, 2, 60], '甲子 乙丑 癸亥'],
  ['irohaFullWidth', [1, 2, 48, 49], 'イ ロ ン イ'],
  ['aiueo', [1, 5], 'ｱ ｵ'],
  ['decimalEnclosedCircle', [1, 20, 21, 36, 51], '① ⑳ ㉑ ㊱ 51'],
  ['ganada', [1, 14], '가 하'],
  ['hebrew1', [1, 15, 16, 121], 'א טו טז קכא'],
  ['arabicAbjad', [1, 2, 3], 'أ ب ج'],
  ['russianLower', [1, 5], 'а д'],
  ['chicago', [1, 4, 5], '* § **'],
] as const)('numbers in the format %s', (format, numbers, expected) => {
  expect(numbers.map((number) => formatNumber(number, format)).join(' ')).toBe(expected);
});

test('a format that is not known, and a number that a format has not, is null', () => {
  expect(formatNumber(1, 'vietnameseCounting')).toBeNull();
  expect(formatNumber(40_000, 'upperRoman')).toBeNull();
  expect(formatNumber(-1, 'decimal')).toBeNull();
});
