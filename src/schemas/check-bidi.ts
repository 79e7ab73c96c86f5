import type { Problem } from '../model/problem.ts';
import { bidiProblem, misleadingBidi } from '../model/text/bidi.ts';
import { placeIn } from './parse.ts';

/**
 * Pushes a problem for every string of a data file that changes the direction of others; `text` is
 * the file as it is written.
 */
export function checkBidi(path: string, text: string, value: unknown, problems: Problem[]): void {
  const walk = (part: unknown, at: readonly PropertyKey[]): void => {
    if (typeof part === 'string') {
      const found = misleadingBidi(part);
      if (found !== null)
        problems.push({ file: path, ...placeIn(text, at), ...bidiProblem(part[found] as string) });
    } else if (part && typeof part === 'object')
      for (const [key, inside] of Object.entries(part))
        walk(inside, [...at, Array.isArray(part) ? Number(key) : key]);
  };
  walk(value, []);
}
