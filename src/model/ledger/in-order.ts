/**
 * Largest table that is filled to find the longest common order; what is larger is parted first at
 * what stands once in both lists.
 */
const MOST_CELLS = 4_000_000;

/** Things to compare: equal strings are the same; null is like nothing. */
export type Keys = readonly (string | null)[];

/**
 * Pairs equal things of two lists, one to one: as many as can be in their order, then what was
 * moved, which is told only of what stands once in each: of several that are alike, which one went
 * where cannot be known.
 *
 * Returns pairs of indexes.
 */
export function pairEqual(old: Keys, next: Keys): [number, number][] {
  const pairs = pairInOrder(old, next);
  const [was, is] = [onceIn(old), onceIn(next)];
  const taken = new Set(pairs.map(([, j]) => j));
  const paired = new Set(pairs.map(([i]) => i));
  for (const [key, i] of was) {
    const j = is.get(key);
    if (j !== undefined && !paired.has(i) && !taken.has(j)) pairs.push([i, j]);
  }
  return pairs;
}

/** As many pairs of equal things as can be in the order of both lists. */
export function pairInOrder(old: Keys, next: Keys): [number, number][] {
  const pairs: [number, number][] = [];
  let from = 0;
  let [oldTo, nextTo] = [old.length, next.length];
  const same = (i: number, j: number) => old[i] !== null && old[i] === next[j];
  while (from < oldTo && from < nextTo && same(from, from)) pairs.push([from, from++]);
  while (oldTo > from && nextTo > from && same(oldTo - 1, nextTo - 1))
    pairs.push([--oldTo, --nextTo]);
  const [rows, columns] = [oldTo - from, nextTo - from];
  if (rows * columns > MOST_CELLS)
    return [...pairs, ...pairBetween(old.slice(from, oldTo), next.slice(from, nextTo), from)];
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
  return pairs;
}

/** Parts two long lists at what stands once in both and in one order, and pairs what lies between. */
function pairBetween(old: Keys, next: Keys, offset: number): [number, number][] {
  const is = onceIn(next);
  const shared = [...onceIn(old)].flatMap(([key, i]) => {
    const j = is.get(key);
    return j === undefined ? [] : [[i, j] as const];
  });
  const moved = outOfOrder(shared.map(([, j]) => j));
  const fixed = shared.filter((_, k) => !moved.has(k));
  if (fixed.length === 0) return [];
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const [oldAt, nextAt] of [...fixed, [old.length, next.length] as const]) {
    for (const [a, b] of pairInOrder(old.slice(i, oldAt), next.slice(j, nextAt)))
      pairs.push([offset + i + a, offset + j + b]);
    if (oldAt < old.length) pairs.push([offset + oldAt, offset + nextAt]);
    [i, j] = [oldAt + 1, nextAt + 1];
  }
  return pairs;
}

/** Where each thing stands that a list has once. */
function onceIn(keys: Keys): Map<string, number> {
  const at = new Map<string, number>();
  const twice = new Set<string>();
  keys.forEach((key, i) => {
    if (key === null) return;
    if (at.has(key)) twice.add(key);
    at.set(key, i);
  });
  for (const key of twice) at.delete(key);
  return at;
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
