/** What two sequences of words have in common, in order, and where they part. */
export interface Comparison {
  readonly same: number;
  /** Runs that only one of the two has, each after so many words of the first. */
  readonly hunks: readonly { readonly at: number; readonly only: string; readonly other: string }[];
}

/** Most edits that are followed; beyond them the rest counts as different. */
const MOST_EDITS = 3000;

/** Compares words in order by the shortest edit script (Myers, 1986). */
export function compareInOrder(a: readonly string[], b: readonly string[]): Comparison {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1])
    [endA, endB] = [endA - 1, endB - 1];
  const edits = script(a.slice(from, endA), b.slice(from, endB));
  const hunks: { at: number; only: string; other: string }[] = [];
  let [x, same] = [from, from + a.length - endA];
  let [only, other]: [string[], string[]] = [[], []];
  const close = () => {
    if (only.length + other.length > 0)
      hunks.push({ at: x - only.length, only: only.join(' '), other: other.join(' ') });
    [only, other] = [[], []];
  };
  for (const [kind, word] of edits) {
    if (kind === '=') {
      close();
      same++;
    }
    if (kind !== '+') x++;
    if (kind === '-') only.push(word);
    if (kind === '+') other.push(word);
  }
  close();
  return { same, hunks };
}

type Edit = readonly ['=' | '-' | '+', string];

function script(a: readonly string[], b: readonly string[]): Edit[] {
  const trace: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  const far = (map: Map<number, number>, k: number) => map.get(k) ?? -1;
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_EDITS); d++) {
    const next = new Map<number, number>();
    trace.push(reach);
    for (let k = -d; k <= d; k += 2) {
      let x =
        k === -d || (k !== d && far(reach, k - 1) < far(reach, k + 1))
          ? far(reach, k + 1)
          : far(reach, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return backtrack(a, b, trace, d);
    }
    reach = next;
  }
  return [...a.map((word): Edit => ['-', word]), ...b.map((word): Edit => ['+', word])];
}

function backtrack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Map<number, number>[],
  last: number,
) {
  const edits: Edit[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = last; d >= 0; d--) {
    const reach = trace[d] as Map<number, number>;
    const k = x - y;
    const far = (at: number) => reach.get(at) ?? -1;
    const before = k === -d || (k !== d && far(k - 1) < far(k + 1)) ? k + 1 : k - 1;
    const beforeX = d === 0 ? 0 : far(before);
    const beforeY = d === 0 ? 0 : beforeX - before;
    while (x > beforeX && y > beforeY) {
      x--;
      y--;
      edits.push(['=', a[x] as string]);
    }
    if (d === 0) break;
    if (x === beforeX) edits.push(['+', b[--y] as string]);
    else edits.push(['-', a[--x] as string]);
  }
  return edits.reverse();
}
