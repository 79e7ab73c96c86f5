import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../src/model/problem.ts';

/**
 * The problems whose place is not inside the file that they name; a file that is not there has its
 * beginning only.
 */
export function misplaced(root: string, problems: readonly Problem[]): Problem[] {
  return problems.filter(({ file, line, column }) => {
    const path = join(root, file);
    if (!existsSync(path)) return line !== 1 || column !== 1;
    return !isWithin(readFileSync(path, 'utf8'), { line, column });
  });
}

/** Whether a text has a line, and the line a column; the column after its last character is one. */
export function isWithin(
  text: string,
  { line, column }: { line: number; column: number },
): boolean {
  const found = text.split(/\r\n?|\n/)[line - 1];
  return (
    found !== undefined && Number.isInteger(column) && column >= 1 && column <= found.length + 1
  );
}
