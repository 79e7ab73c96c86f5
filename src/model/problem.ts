/**
 * One thing that is wrong in an editor's file, and how to mend it.
 *
 * `line` and `column` count from 1 (UTF-16 code units within the line); 1:1 where no better place
 * is known.
 */
export interface Problem {
  /** Path as the editor knows it, relative to the project: `sources/<id>/zh.mdx`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong, what was expected and what was found; no full stop. */
  readonly what: string;
  /** What to do about it; no full stop. */
  readonly mend: string;
  /** A table to be shown under all problems. */
  readonly table?: readonly string[];
}

/** Formats a problem as `file:line:column: what. How to mend it.` */
export function formatProblem({ file, line, column, what, mend }: Problem): string {
  return `${file}:${line}:${column}: ${what}. ${/[.…]$/.test(mend) ? mend : `${mend}.`}`;
}

/** Orders problems by file, then by place, so that a run reads top to bottom. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  );
}

/** Thrown when bad input stops a run: carries every problem found, never only the first. */
export class EditionError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = sortProblems(problems);
    super(
      [
        ...sorted.map(formatProblem),
        ...sorted.flatMap(({ table = [] }) => table.map((line) => `  ${line}`)),
      ].join('\n'),
    );
    this.name = 'EditionError';
    this.problems = sorted;
  }
}
