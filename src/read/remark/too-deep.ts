import type { Point } from 'unist';

/** Most lists and quotations that a line may open, and most columns that it may be indented by. */
const MOST_CONTAINERS = 32;
const MOST_INDENTATION = 200;
/** Most characters of one block that may open markup. */
const MOST_MARKS = 1000;

const CONTAINERS = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])(?=[ \t>]|$))+/;
const MARKS = /\\[\s\S]|([[*_~`<{!])/g;

/**
 * Finds markup nested so deep that parsing it would take minutes or overflow: the Markdown parser's
 * time grows with the square of it and more. Null where there is none; no text or note of any
 * length has so much.
 */
export function tooDeep(
  source: string,
  mostMarks = MOST_MARKS,
): { point: Point; what: string } | null {
  let marks = 0;
  const lines = source.split('\n');
  for (const [i, line] of lines.entries()) {
    const at = (column: number, what: string) => ({ point: { line: i + 1, column }, what });
    const [opening = ''] = CONTAINERS.exec(line) ?? [];
    const containers = opening.match(/\S+/g)?.join('').replace(/\d+/g, '').length ?? 0;
    if (containers > MOST_CONTAINERS)
      return at(1, `A line that opens ${containers} lists or quotations, one within the other`);
    const indentation = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (indentation > MOST_INDENTATION && indentation < line.length)
      return at(1, `A line that is indented by ${indentation} characters`);
    if (indentation === line.length) marks = 0;
    for (const match of line.matchAll(MARKS)) {
      if (match[1]) marks += 1;
      if (marks > mostMarks)
        return at(match.index + 1, `More than ${mostMarks} characters of markup in one paragraph`);
    }
  }
  return null;
}
