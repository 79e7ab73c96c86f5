import { describe, expect, test } from 'vitest';
import { numbersInChinese, numbersInEnglish } from './text/numbers.ts';
import { findLoaded } from './text/wording.ts';

describe('numbers', () => {
  test.each([
    ['2022年6月21日', '21 June 2022'],
    ['14亿中国人民', '1.4 billion Chinese people'],
    ['第十四届第十三次会议', 'the 13th session of the 14th congress'],
    ['三条要求', 'three demands'],
  ])('%s and “%s” agree', (chinese, english) => {
    expect(numbersInEnglish(english)).toEqual(numbersInChinese(chinese));
  });
  test('that differ are seen', () => {
    expect(numbersInEnglish('1.3 billion')).not.toEqual(numbersInChinese('14亿'));
  });
});

describe('listed words', () => {
  const words = ['regime', 'so-called', 'Beijing'];
  test.each([
    ['the regime says', ['regime']],
    ['it speaks of “a regime” and of ‘so-called’ things', []],
    ['Regimes and regimental are other words', []],
    ['Beijing’s so-called rule', ['Beijing', 'so-called']],
  ])('in %j', (text, found) => {
    expect(findLoaded(text, words).map(({ word }) => word)).toEqual(found);
  });
});
