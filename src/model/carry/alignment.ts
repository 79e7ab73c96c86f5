import { pairInOrder } from '../ledger/in-order.ts';
import type { Range } from '../text/segment.ts';
import { tokensOf } from '../versions/word-diff.ts';

/** Tells where the words of a range of one text are in another; null where nothing is left of them. */
export type Alignment = (range: Range) => Range | null;

/**
 * Aligns two texts word by word. A range goes with the words of its own that are left, and with what
 * was put in the place of the others, as far as what stands beside the range is left too.
 */
export function align(old: string, next: string): Alignment {
  const [was, is] = [placed(old), placed(next)];
  const to = new Map(
    pairInOrder(
      was.map(({ token }) => token),
      is.map(({ token }) => token),
    ),
  );
  to.set(-1, -1).set(was.length, is.length);
  return ([start, end]) => {
    const first = was.findIndex((token) => token.end > start);
    const last = was.findLastIndex((token) => token.start < end);
    if (first < 0 || last < first) return null;
    const own = Array.from({ length: last - first + 1 }, (_, k) => to.get(first + k)).filter(
      (index) => index !== undefined,
    );
    const [before, after] = [to.get(first - 1), to.get(last + 1)];
    const from = to.get(first) ?? (before === undefined ? own[0] : before + 1);
    const until = to.get(last) ?? (after === undefined ? own.at(-1) : after - 1);
    const [head, tail] = [is[from ?? -1], is[until ?? -1]];
    return head && tail && head.start < tail.end ? [head.start, tail.end] : null;
  };
}

/** The tokens of a text but for white space, with their places. */
function placed(text: string): { token: string; start: number; end: number }[] {
  let at = 0;
  return tokensOf(text).flatMap((token) => {
    const start = at;
    at += token.length;
    return token.trim() === '' ? [] : [{ token, start, end: at }];
  });
}
