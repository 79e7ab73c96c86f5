import { pairInOrder } from '../ledger/in-order.ts';

/** A stretch of two texts that are compared: in both, in the earlier only, or in the later only. */
export interface Stretch {
  readonly what: 'same' | 'out' | 'in';
  readonly text: string;
}

const TOKENS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+|\s+|./gsu;

/** A text's words, spaces, and single characters of scripts that do not part their words. */
export const tokensOf = (text: string): readonly string[] => text.match(TOKENS) ?? [];

/**
 * Compares two texts word by word, Han and the like character by character. Little that is the same
 * between much that is not belongs to the change, so that what is left can be read.
 *
 * What is out stands before what is in; together the stretches are both texts to the letter.
 */
export function wordDiff(before: string, after: string): Stretch[] {
  const [old, next] = [tokensOf(before), tokensOf(after)];
  const pairs = pairInOrder(old, next).sort(([a], [b]) => a - b);
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [old.length, next.length] as const]) {
    const [out, into] = [old.slice(i, a).join(''), next.slice(j, b).join('')];
    const same = old[a] ?? '';
    const last = runs.at(-1);
    if (last && out === '' && into === '') last.same += same;
    else runs.push({ out, in: into, same });
    [i, j] = [a + 1, b + 1];
  }
  return readable(runs).flatMap(({ out, in: into, same }): Stretch[] =>
    (
      [
        { what: 'out', text: out },
        { what: 'in', text: into },
        { what: 'same', text: same },
      ] as const
    ).filter(({ text }) => text !== ''),
  );
}

/** A change, and what is the same after it. */
interface Run {
  out: string;
  in: string;
  same: string;
}

const sizeOf = (run: Run) => Math.max(run.out.length, run.in.length);

/** Takes what is the same for changed where the changes on both its sides are no shorter. */
function readable(runs: readonly Run[]): Run[] {
  const list: Run[] = [];
  for (const run of runs) {
    let next = { ...run };
    for (let last = list.at(-1); last; last = list.at(-1)) {
      const { same } = last;
      if (sizeOf(last) === 0 || same.length > Math.min(sizeOf(last), sizeOf(next))) break;
      list.pop();
      next = { out: last.out + same + next.out, in: last.in + same + next.in, same: next.same };
    }
    list.push(next);
  }
  return list;
}
