/**
 * First code point of the scripts that are written in squares: below it ranges are exact, since
 * Latin letters stand there.
 */
const SQUARE = 0x2e80;

/**
 * Widest run of unwanted code points between two wanted ones that one range still covers.
 *
 * A text of 600 Han characters has one in every 35 of their block, so that it becomes one range
 * there instead of 550. Less than the way from one block to another that has no Han (Hangul,
 * private use).
 */
const GAP = 0x400;

/**
 * Writes code points as a CSS `unicode-range` (CSS Fonts 4, 4.5): tight, or short, covering code
 * points that lie between.
 */
export function unicodeRange(
  codePoints: Iterable<number>,
  how: 'tight' | 'short' = 'tight',
): string {
  const ranges: { first: number; last: number }[] = [];
  for (const point of [...codePoints].sort((a, b) => a - b)) {
    const before = ranges.at(-1);
    const reach = how === 'short' && before && before.last >= SQUARE ? GAP : 1;
    if (before && point - before.last <= reach) before.last = point;
    else ranges.push({ first: point, last: point });
  }
  return ranges
    .map(
      ({ first, last }) => `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}`,
    )
    .join(',');
}

/** Tells whether a CSS `unicode-range` of numbers and intervals (no wildcards) has a code point. */
export function rangeHas(range: string, codePoint: number): boolean {
  return range.split(',').some((each) => {
    const [first = 0, last = first] = each
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return first <= codePoint && codePoint <= last;
  });
}
