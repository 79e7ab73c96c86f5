import type { Run } from './query.ts';
import type { Token } from './tokens.ts';

/**
 * Where a run stands in a text: UTF-16 ranges, in order, without overlaps. By its stem, too, where
 * it is one English word.
 */
export function findRun(tokens: readonly Token[], run: Run): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let i = 0; i + run.length <= tokens.length; i++) {
    const here =
      (run.slots.length > 0 &&
        run.slots.every(({ at, is }) => is(tokens[i + at] as Token, tokens[i + at + 1]))) ||
      (run.stem?.is(tokens[i] as Token) ?? false);
    if (!here) continue;
    found.push([tokens[i]?.from as number, tokens[i + run.length - 1]?.to as number]);
    i += run.length - 1;
  }
  return found;
}
