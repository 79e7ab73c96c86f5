/** The words by which a language spells its numbers out. */
export interface SpelledLanguage {
  /** Cardinals, in lower case. A language's own way of writing compounds is one entry. */
  readonly cardinals: ReadonlyMap<string, number>;
  /** Ordinals. They end a number: twenty-first. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** What multiplies the cardinals before it: hundred, thousand, million. */
  readonly powers: ReadonlyMap<string, number>;
  /** The word within a number: one hundred *and* five, trente *et* un. */
  readonly joint: string;
  /** Whether the joint stands after a power only. */
  readonly isJointOfPowers?: boolean;
  /** Whether numbers are written as one word, and ones before tens: dreiundzwanzig. */
  readonly isOneWord?: boolean;
}

/** A table of words in order, from a value on: `zero one two`. */
export function countedFrom(first: number, words: string, step = 1): (readonly [string, number])[] {
  return words
    .split(' ')
    .flatMap((word, i) => word.split('/').map((form) => [form, first + i * step] as const));
}

/** Each word with each ending. */
export function withEndings(
  words: readonly (readonly [string, number])[],
  endings: readonly string[],
): (readonly [string, number])[] {
  return words.flatMap(([stem, value]) => endings.map((ending) => [stem + ending, value] as const));
}
