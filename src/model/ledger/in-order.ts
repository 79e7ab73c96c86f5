/**
 * Largest table that is filled to find the longest common order; beyond it equal things are paired
 * from the start.
 */
const MOST_CELLS = 4_000_000;

/**
 * Pairs equal things of two lists, one to one: as many as can be in their order, then what was
 * moved.
 *
 * Returns pairs of indexes.
 */
export function pairEqual(
  old: readonly (string | null)[],
  next: readonly (string | null)[],
): [number, number][] {
  const pairs: [number, number][] = [];
  let from = 0;
  let [oldTo, nextTo] = [old.length, next.length];
  const same = (i: number, j: number) => old[i] !== null && old[i] === next[j];
  while (from < oldTo && from < nextTo && same(from, from)) pairs.push([from, from++]);
  while (oldTo > from && nextTo > from && same(oldTo - 1, nextTo - 1))
    pairs.push([--oldTo, --nextTo]);
  const [rows, columns] = [oldTo - from, nextTo - from];
  if (rows * columns <= MOST_CELLS) {
    const best = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
    const at = (i: number, j: number) => best[i]?.[j] ?? 0;
    for (let i = rows - 1; i >= 0; i--)
      for (let j = columns - 1; j >= 0; j--)
        (best[i] as Uint32Array)[j] = same(from + i, from + j)
          ? at(i + 1, j + 1) + 1
          : Math.max(at(i + 1, j), at(i, j + 1));
    for (let i = 0, j = 0; i < rows && j < columns; ) {
      if (same(from + i, from + j)) pairs.push([from + i++, from + j++]);
      else if (at(i + 1, j) >= at(i, j + 1)) i++;
      else j++;
    }
  }
  const free = new Map<string, number[]>();
  const taken = new Set(pairs.map(([, j]) => j));
  next.forEach((key, j) => {
    if (key !== null && !taken.has(j)) free.set(key, [...(free.get(key) ?? []), j]);
  });
  const paired = new Set(pairs.map(([i]) => i));
  old.forEach((key, i) => {
    const j = key !== null && !paired.has(i) ? free.get(key)?.shift() : undefined;
    if (j !== undefined) pairs.push([i, j]);
  });
  return pairs;
}

/**
 * Which of a list of numbers are out of order: the fewest that have to move for the rest to rise.
 */
export function outOfOrder(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  numbers.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = i;
  });
  const moved = new Set(numbers.keys());
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number) moved.delete(i);
  return moved;
}
