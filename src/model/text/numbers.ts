import { MONTHS } from '../date.ts';
import { chineseNumber } from './chinese-number.ts';

const CHINESE_UNIT: Record<string, number> = { 万: 1e4, 亿: 1e8 };
const ENGLISH_UNIT: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/**
 * The numbers that a Chinese text gives in digits, or in characters as an ordinal (第十四届): 14亿 is
 * 1,400,000,000.
 */
export function numbersInChinese(text: string): Set<number> {
  const found = new Set<number>();
  for (const [, digits = '', unit] of text.matchAll(/(\d+(?:\.\d+)?)([万亿])?/gu))
    found.add(Number(digits) * (unit ? (CHINESE_UNIT[unit] ?? 1) : 1));
  for (const [, ordinal = ''] of text.matchAll(/第([一二三四五六七八九十百]+)(?:届|次|条)/gu))
    found.add(chineseNumber(ordinal));
  return found;
}

/**
 * The numbers that an English text gives in digits, as a unit (1.4 billion), an ordinal (13th) or a
 * month's name.
 */
export function numbersInEnglish(text: string): Set<number> {
  const found = new Set<number>();
  for (const [, digits = '', unit] of text.matchAll(
    /(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?(?: (thousand|million|billion))?/gu,
  )) {
    found.add(Number(digits.replaceAll(',', '')) * (unit ? (ENGLISH_UNIT[unit] ?? 1) : 1));
  }
  for (const [, month = ''] of text.matchAll(/\d ([A-Z][a-z]+) \d{4}/g)) {
    const index = MONTHS.indexOf(month.toLowerCase());
    if (index >= 0) found.add(index + 1);
  }
  return found;
}
