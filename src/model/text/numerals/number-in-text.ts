/** A number that a text gives, in whatever script. */
export interface NumberInText {
  /**
   * What it says, the likeliest first. More than one where the same words have more than one value:
   * 民國一百一十三年 is 2024 and 113, 三分之一 is a third, made of 1 and 3.
   */
  readonly values: readonly [number, ...number[]];
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /**
   * `stated` where nothing but a number can be meant; `possible` where the same characters may be
   * something else, as 一 in 一些, 千万 in “by all means” or “second” in a minute’s sixtieth.
   */
  readonly sure: 'stated' | 'possible';
}

/** Finds the numbers that one system of numerals writes. */
export type FindNumbers = (text: string) => Iterable<NumberInText>;

/** A system of numerals: what finds its numbers in texts of a language, given as a BCP 47 tag. */
export type NumeralSystem = (lang: string) => FindNumbers;
