import { expect, test } from 'vitest';
import { chineseNumber } from './chinese-number.ts';

test.each([
  ['一', '1'],
  ['十', '10'],
  ['十二', '12'],
  ['二十', '20'],
  ['一百零三', '103'],
  ['千二百三十四', '1234'],
  ['一〇五', '105'],
  ['甲', null],
  ['', null],
])('%s is %s', (characters, decimal) => {
  expect(chineseNumber(characters)).toBe(decimal);
});
