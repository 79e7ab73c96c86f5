/**
 * Whether two words differ by one letter: put in, left out, changed, or two neighbours exchanged.
 */
export function isOneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  return (
    Math.max(left.length, right.length) <= 1 ||
    (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}

/**
 * Offers a query with its unknown words of six letters or more replaced by words of the corpus that
 * are one letter off; null when there are none.
 */
export function didYouMean(query: string, vocabulary: readonly string[]): string | null {
  const known = new Set(vocabulary);
  let changed = false;
  const offered = query.replace(/[A-Za-z]{6,}/g, (word) => {
    const lower = word.toLowerCase();
    if (known.has(lower)) return word;
    const near = vocabulary.find((other) => isOneLetterOff(lower, other));
    if (!near) return word;
    changed = true;
    return near;
  });
  return changed ? offered : null;
}
