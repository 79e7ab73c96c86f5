/** How far two readings of one file have the same words. */
export interface Agreement {
  /** Part of the words of both that both have. */
  readonly words: number;
  /** Part of the pairs of neighbouring words of both that both have: the order, but for blocks. */
  readonly pairs: number;
  /** Words that only the first, and only the second has, the commonest first. */
  readonly only: readonly [first: readonly string[], second: readonly string[]];
}

/** Compares two lists of words as multisets. */
export function compareWords(first: readonly string[], second: readonly string[]): Agreement {
  const words = shared(first, second);
  return {
    words: words.part,
    pairs: shared(pairsOf(first), pairsOf(second)).part,
    only: words.only,
  };
}

function shared(first: readonly string[], second: readonly string[]) {
  const counts = new Map<string, number>();
  for (const each of first) counts.set(each, (counts.get(each) ?? 0) + 1);
  for (const each of second) counts.set(each, (counts.get(each) ?? 0) - 1);
  const differing = [...counts].filter(([, count]) => count !== 0);
  const apart = differing.reduce((sum, [, count]) => sum + Math.abs(count), 0);
  const total = first.length + second.length;
  const side = (sign: number) =>
    differing
      .filter(([, count]) => count * sign > 0)
      .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
      .map(([each, count]) => `${each}×${Math.abs(count)}`);
  return { part: total === 0 ? 1 : 1 - apart / total, only: [side(1), side(-1)] as const };
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}
