import { stemmer } from 'stemmer';
import { fold } from '../../../../src/model/search/fold.ts';
import { type Folding, spelling } from '../../../../src/model/search/tables.ts';
import { seeded } from '../made-up.ts';

// Random pieces of texts, and what is right to find by each. What is right is told by folded
// strings alone, not by the tokens, runs and postings that search itself is made of, so that a
// fault in those is seen.

/** Letters, digits and marks of scripts with spaces; and of those without. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}ー';
const SPACED = `(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]`;
const IN_WORD = new RegExp(`^${SPACED}$`, 'u');
/** What does not stand alone: marks, what is not drawn, the second half of a pair. */
const HANGS_ON = /^(?:\p{M}|\p{DI}|\uff9e|\uff9f)$/u;

/**
 * Distinct random pieces of 2 to 40 characters; one that begins in a script with spaces begins at a
 * word.
 */
export function samplePieces(texts: readonly string[], count: number, seed: number): string[] {
  const random = seeded(seed);
  const chars = texts.map((text) => [...text]);
  const total = chars.reduce((sum, { length }) => sum + length, 0);
  const pieces = new Set<string>();
  while (pieces.size < count) {
    let place = Math.floor(random() * total);
    const text = chars.find(({ length }) => {
      if (place < length) return true;
      place -= length;
      return false;
    }) as string[];
    let start = place;
    while (start > 0 && (HANGS_ON.test(text[start] ?? '') || goesOn(text, start))) start--;
    let end = Math.min(text.length, start + 2 + Math.floor(random() * 39));
    while (end < text.length && HANGS_ON.test(text[end] ?? '')) end++;
    const piece = text.slice(start, end).join('');
    // Signs alone, which nobody looks for, are no question.
    if (/[\p{L}\p{N}]/u.test(piece)) pieces.add(piece);
  }
  return [...pieces];
}

/**
 * Whether a word goes on at a place: what is not drawn does not end it, nor a point or comma in a
 * number.
 */
function goesOn(text: readonly string[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && HANGS_ON.test(text[before] ?? '')) before--;
  const [one, other] = [text[before] ?? '', text[at] ?? ''];
  if (/[.,，．]/u.test(other) && /\p{Nd}/u.test(one) && /\p{Nd}/u.test(text[at + 1] ?? ''))
    return true;
  return (
    (IN_WORD.test(one) && IN_WORD.test(other)) ||
    (/[.,，．]/u.test(one) && /\p{Nd}/u.test(other) && /\p{Nd}/u.test(text[before - 1] ?? ''))
  );
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text as it is looked through: folded, its words in one spelling. */
export function folded(text: string, { traditional, variants }: Folding): string {
  return fold(text, traditional).text.replace(/[a-z]+/g, (word) => spelling(word, variants));
}

/**
 * A text as {@link folded} makes it, and whether it is English, whose words are found by their
 * stems too.
 */
export interface FoldedText {
  readonly text: string;
  readonly english: boolean;
}

const WORDS = /[\p{L}\p{N}\p{M}]/u;
const QUOTED = /["“”„‟«»]([^"“”„‟«»]+)["“”„‟«»]/gu;

/**
 * What is right to find by a query: whether a text, folded, has each of its parts, those in
 * quotation marks as they stand; and whether it has the words of the whole of it in a row.
 */
export function rightFor(
  query: string,
  tables: Folding,
): {
  has: (texts: readonly FoldedText[]) => boolean;
  whole: (texts: readonly FoldedText[]) => boolean;
} {
  const quoted = [...query.matchAll(QUOTED)].map(([, words = '']) => words);
  const parts = query.replace(QUOTED, ' ').split(/[\s\p{Z}\p{Cc}]+/u);
  const open = /[\p{L}\p{N}\p{M}\p{DI}]$/u.test(query);
  const last = parts.findLastIndex((part) => WORDS.test(part));
  const point = /\p{Nd}[.,．，]$/u.test(query);
  const checks = [
    ...quoted
      .filter((words) => WORDS.test(words))
      .map((words) => standsIn(folded(words, tables), { open: false, stems: false, point: false })),
    ...parts.flatMap((part, i) =>
      WORDS.test(part)
        ? [
            standsIn(folded(part, tables), {
              open: open && i === last,
              stems: true,
              point: point && i === last,
            }),
          ]
        : [],
    ),
  ];
  const whole = standsIn(folded(query, tables), { open, stems: false, point });
  return {
    has: (texts) => checks.every((check) => texts.some(check)),
    whole: (texts) => texts.some(whole),
  };
}

/**
 * Whether words stand in a folded text: where words begin and end, signs between them as they are;
 * English ones also by their stem.
 */
function standsIn(
  part: string,
  { open, stems, point }: { open: boolean; stems: boolean; point: boolean },
): (text: FoldedText) => boolean {
  const words = part.replace(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
  const starts = new RegExp(`^${SPACED}`, 'u').test(words)
    ? `(?<!${SPACED}${/^\p{Nd}/u.test(words) ? '|\\p{Nd}[.,]' : ''})`
    : '';
  const ends =
    new RegExp(`${SPACED}$`, 'u').test(words) && !open
      ? `(?!${SPACED}${/\p{Nd}$/u.test(words) && !point ? '|[.,]\\p{Nd}' : ''})`
      : '';
  // Between words any signs may stand, but in numbers.
  const between = words.split(
    /(?<!\p{Nd})[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}.,]+|[^\p{L}\p{N}\p{M}]+(?!\p{Nd})/u,
  );
  const pattern = new RegExp(
    starts + between.map(literal).join('[^\\p{L}\\p{N}\\p{M}]+') + ends,
    'u',
  );
  const stem = stems && /^[a-z]{3,}$/.test(words) ? stemmer(words) : null;
  return ({ text, english }) =>
    pattern.test(text) ||
    (stem !== null &&
      english &&
      (text.match(/(?<![\p{L}\p{N}\p{M}])[a-z]+(?![\p{L}\p{N}\p{M}])/gu) ?? []).some(
        (word) => word === stem || stemmer(word) === stem,
      ));
}
