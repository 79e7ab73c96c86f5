import { isFirst, type Mark, marksOf } from './marks.ts';
import { follows } from './numerals.ts';
import type { Level } from './scheme.ts';

/** How much a bare number says, beside a word for what is numbered. */
const BARE = 0.1;

/** The level that a text counts through, and how much of it does. */
export interface MainLevel {
  readonly level: Level | null;
  /** Numbers that follow one another, a bare one for a tenth. */
  readonly score: number;
}

/**
 * Chooses the level that a text counts through: that of most numbers which follow one another. Marks
 * of the others are its lists'.
 */
export function mainLevelOf(levels: readonly Level[], texts: readonly string[]): MainLevel {
  // What a text begins with may be any number: a code's section by itself.
  const begun = levels.find((level) => !level.weak && marksOf([level], texts[0] ?? '').length > 0);
  if (begun && !marksOf([begun], texts[0] ?? '').some(isFirst))
    return { level: begun, score: texts.length };
  const scored = levels.map((level) => ({ level, score: inOrder(level, texts) }));
  const strong = scored.filter(({ level }) => !level.weak).sort((a, b) => b.score - a.score)[0];
  const bare = levels.find((level) => level.weak);
  // Sections that stand in articles are not what is counted through, however many they are.
  const outer = levels.find(({ unit }) => unit === strong?.level.within);
  const isIn = outer && begins(outer, texts) >= 0;
  if (isIn && strong && begins(outer, texts) < begins(strong.level, texts))
    return { level: outer, score: strong.score };
  if (strong && strong.score >= 2)
    return bare && runsThrough(bare, texts, strong) ? { level: bare, score: strong.score } : strong;
  const best = scored
    .map(({ level, score }) => ({ level, score: level.weak ? score * BARE : score }))
    .sort((a, b) => b.score - a.score)[0];
  // Words that name other laws' sections say less than bare numbers that follow one another above them.
  const counts = bare && inOrder(bare, texts) >= 2 ? bare : null;
  if (counts && best && !best.level.weak && begins(counts, texts) < begins(best.level, texts))
    return { level: counts, score: inOrder(counts, texts) * BARE };
  return best && best.score > 0 ? best : { level: null, score: 0 };
}

/**
 * Whether bare numbers run through a text, seldom beginning anew, where a word's numbers are fewer:
 * sections before a schedule of articles. Those that begin anew in each article are its paragraphs.
 */
function runsThrough(bare: Level, texts: readonly string[], strong: MainLevel): boolean {
  if (!strong.level || begins(bare, texts) > begins(strong.level, texts)) return false;
  const firsts = texts.filter((text) => marksOf([bare], text).some(isFirst)).length;
  const score = inOrder(bare, texts);
  const isSeldom = firsts * 2 < strong.score || firsts * 10 < score;
  return isSeldom && score > 2 * strong.score;
}

/** Index of the first text that begins with a number of a level. */
function begins(level: Level, texts: readonly string[]): number {
  return texts.findIndex((text) => marksOf([level], text).length > 0);
}

/** How many of a level's numbers are the first, or next to the one before. */
function inOrder(level: Level, texts: readonly string[]): number {
  let before: Mark | null = null;
  let count = 0;
  let any = 0;
  for (const text of texts) {
    const [mark] = marksOf([level], text);
    // Decimals may be sections or what stands in them: the whole numbers tell.
    if (!mark || (level.weak && mark.numeral.n.includes('.'))) continue;
    any += 1;
    if (isFirst(mark) || (before && follows(before.last, mark.numeral.order) === 'next'))
      count += 1;
    before = mark;
  }
  // One number alone may be any.
  return Math.max(count, any > 0 ? 0.5 : 0);
}
