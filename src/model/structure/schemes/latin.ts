import type { Division, Level } from '../scheme.ts';

/** Words that number a division: `II`, `3`, `1A`, `First`. */
const NUMBER =
  '(?<n>\\d+[A-Za-z]?(?:[.-]\\d+)*|[IVXLC]+(?:er|re)?(?:\\s(?:bis|ter|quater))?|[A-Z]|premi[eè]re?|unique)';

/**
 * The heading of a division by its word, `Chapter`, before its number; `notBefore` are words that
 * make it a reference: `Chapter 97 of the Act`.
 */
export function division(
  word: string,
  unit: Division['unit'],
  rank: number,
  more: Partial<Division> = {},
  notBefore = 'of|and|or|to|is|are|applies|shall',
): Division {
  return {
    unit,
    rank,
    opens: new RegExp(
      `^(?:${word})\\s+${NUMBER}(?![\\p{L}\\p{N}(])(?!,?\\s+(?:${notBefore})\\s|,\\s*[“"])\\s*[.:—–-]*\\s*`,
      'iu',
    ),
    numerals: ['branching', 'upper'],
    ...more,
  };
}

/**
 * Marks of lists in Latin letters, brackets on both sides: (1) (a) (i) (A) (I); `more` are further
 * ways to read small letters.
 */
export function bracketed(more: Level['numerals'] = []): Level[] {
  const unit = 'level';
  return [
    {
      unit,
      // A line may begin amid a sentence: `(1) and (3), in the state`.
      opens:
        /^\((?<n>\d{1,3}[A-Za-z]{0,3}(?:-(?:[a-z]{1,4}|\d)|(?:\.\d{1,3}){1,3})?)\)(?! (?:and|or|to) \(\w+\),)\s*/u,
      numerals: ['compound'],
    },
    {
      unit,
      opens: /^\((?<n>[a-z]{1,7}(?:[A-Z]|\d{1,2}|-\d{1,2}[A-Z]?|-I|(?:\.\d{1,2}){1,2})?)\)\s*/u,
      numerals: ['lower', 'roman', 'double', 'triple', ...more],
    },
    {
      unit,
      opens: /^\((?<n>[A-Z]{1,7}(?:-[ivx]+|-\d{1,2}|\.\d{1,2})?)\)\s*/u,
      numerals: ['upper', 'upperRoman', 'upperDouble'],
    },
  ];
}

/** Marks of lists that end in a bracket or a point: a) 1) 1. i. */
export const HALF_OPEN: readonly Level[] = [
  { unit: 'level', opens: /^(?<n>[a-z]{1,4})\)\s*/u, numerals: ['lower', 'roman'] },
  { unit: 'level', opens: /^(?<n>\d{1,3})\)\s*/u, numerals: ['decimal'] },
  { unit: 'level', opens: /^(?<n>\d{1,3})\.(?!\d)\s+/u, numerals: ['decimal'], weak: true },
  { unit: 'level', opens: /^(?<n>[a-z]{1,4})\.\s+/u, numerals: ['lower', 'roman'], weak: true },
];

/** Marks of outlines, as treaties and plans have them that an act puts in force: I. A. 1. */
export const OUTLINE: readonly Level[] = [
  {
    unit: 'level',
    opens: /^(?<n>[IVXLC]+|[A-Z])\.\s+/u,
    numerals: ['upperRoman', 'upper'],
    weak: true,
  },
  { unit: 'level', opens: /^(?<n>\d{1,3})\.(?!\d)\s+/u, numerals: ['decimal'], weak: true },
  { unit: 'level', opens: /^(?<n>[a-z])\.\s+/u, numerals: ['lower'], weak: true },
];

/** A dash before what is listed without a number. */
export const DASH: Level = {
  unit: 'indent',
  opens: /^(?<n>[—–•·*-])\s+(?![\s—–-]*$)/u,
  numerals: [],
  counted: true,
};

/**
 * What after a number makes it a reference, as the first words of a sentence: `Section 9 of the
 * Act`, `Section 922(t)`.
 */
export const NO_REFERENCE =
  '(?![\\p{L}\\p{N}(])(?!,?\\s+(?:of|and|or|to|in|above|below|is|are|as|applies|shall|does|do|was|were|may|must|has|have|by|for|with|under|which|that|the)\\s)';
