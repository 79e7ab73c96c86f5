import { pick, seeded } from '../made-up.ts';

/** Draws made-up words and sentences, each call the next of a sequence that the seed decides. */
export interface Writer {
  readonly random: () => number;
  /** A whole number from 0, below `below`. */
  readonly number: (below: number) => number;
  /** A Chinese sentence of about 40 characters, its stop included. */
  readonly han: () => string;
  /** An English sentence of about 18 words, its stop included. */
  readonly english: () => string;
  /** Some English words, in lower case. */
  readonly words: (count: number) => string;
}

const SYLLABLES = 'ba con der el fi gan ho in ka lo men no or per ri son ta un ve wi'.split(' ');

/**
 * The 3,755 characters of GB 2312, level 1, which are those in common use, in an order of no
 * meaning.
 */
function commonHan(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++)
      if (row < 0xd7 || cell <= 0xf9) bytes.push(row, cell);
  const all = [...new TextDecoder('gb18030').decode(new Uint8Array(bytes))];
  return all.map((_, i) => all[(i * 37) % all.length] as string);
}

function madeUpWords(count: number): string[] {
  const random = seeded(1);
  return Array.from({ length: count }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
    ).join(''),
  );
}

const HAN = commonHan();
const WORDS = madeUpWords(20_000);

/** A writer that a seed decides. */
export function writer(seed: number): Writer {
  const random = seeded(seed);
  const number = (below: number) => Math.floor(random() * below);
  const words = (count: number) =>
    Array.from({ length: count }, () => pick(WORDS, random)).join(' ');
  const chars = (count: number) => Array.from({ length: count }, () => pick(HAN, random)).join('');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    random,
    number,
    words,
    han: () => `${chars(12 + number(10))}，${chars(14 + number(10))}。`,
    english: () => `${capital(words(8 + number(6)))}, ${words(4 + number(6))}.`,
  };
}
