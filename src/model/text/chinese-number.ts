import { hanValues } from './numerals/han-value.ts';

/** Reads a number written in Chinese or in digits: 一百二十三 is 123. 0 for what is no number. */
export function chineseNumber(written: string): number {
  return hanValues(written)?.[0] ?? 0;
}
