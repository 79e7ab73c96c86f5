import type { Problem } from '../model/problem.ts';

const MARK = /^<{7}(?: .*)?$/m;

/**
 * That git's conflict marks stand in a file, since a merge was not brought to an end; null where
 * none do. A file with them says nothing else that is to be told.
 */
export function conflictIn(file: string, text: string): Problem | null {
  const mark = MARK.exec(text);
  if (!mark || !/^>{7}(?: .*)?$/m.test(text.slice(mark.index))) return null;
  return {
    file,
    line: text.slice(0, mark.index).split('\n').length,
    column: 1,
    what: 'A merge was not brought to an end: git’s conflict marks stand in the file',
    mend: file.endsWith('references.json')
      ? `Run npm run import -- --references ${file}, which joins both sides`
      : 'Keep the lines that are meant, and take out those with <<<<<<<, ======= and >>>>>>>',
  };
}
