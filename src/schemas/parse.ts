import { type Document, isNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';

/**
 * Reads YAML or JSON (JSON is YAML) by a schema; each mistake has its line and column.
 *
 * Returns the value, or null with at least one problem pushed. Aliases are refused: they can grow
 * without bound.
 */
export function parseData<T>(
  path: string,
  text: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): T | null {
  const placeOf = placesIn(text);
  const deep = tooDeep(text);
  if (deep !== null) {
    const what = `More than ${MOST_LEVELS} lists or maps, one within the other`;
    problems.push({
      file: path,
      ...placeOf(deep),
      what,
      mend: 'The guide lists what may stand here, under “Data files”',
    });
    return null;
  }
  const doc = parseDocument(text, {
    prettyErrors: false,
    logLevel: 'error',
    strict: true,
    uniqueKeys: true,
  });
  for (const error of doc.errors.slice(0, MOST_TOLD)) {
    problems.push({
      file: path,
      ...placeOf(error.pos[0]),
      what: `Cannot be read: ${error.message.split('\n')[0]?.replace(/[.:]$/, '')}`,
      mend: 'Mend the syntax at this place; a value with a colon or a leading bracket stands in quotation marks',
    });
  }
  if (doc.errors.length > 0) {
    tellRest(path, doc.errors.length, problems);
    return null;
  }
  let value: unknown;
  try {
    value = doc.toJS({ maxAliasCount: 0 });
  } catch (error) {
    // Aliases are a ReferenceError; what else there is (a merge key without a map) cannot be read
    // either.
    const what =
      error instanceof ReferenceError
        ? 'Uses YAML aliases (*name)'
        : `Cannot be read: ${(error as Error).message}`;
    problems.push({ file: path, line: 1, column: 1, what, mend: 'Write each value out' });
    return null;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  for (const issue of issues.slice(0, MOST_TOLD)) {
    const at =
      issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    problems.push({
      file: path,
      ...placeOf(offsetOf(doc, at)),
      what: `“${fieldName(value, issue.path) || 'the file'}”: ${issue.message}`,
      mend: 'The guide lists what may stand here, under “Data files”',
    });
  }
  tellRest(path, issues.length, problems);
  return null;
}

/** Most mistakes of one data file that are told one by one. */
const MOST_TOLD = 100;

function tellRest(path: string, count: number, problems: Problem[]): void {
  if (count <= MOST_TOLD) return;
  const what = `${count - MOST_TOLD} further mistakes in this file`;
  problems.push({ file: path, line: 1, column: 1, what, mend: 'Mend those that are told first' });
}

/**
 * Most levels of a data file; the deepest of ours has eight. Beyond some thousands the parser
 * overflows.
 */
const MOST_LEVELS = 64;

/**
 * The offset at which a data file is nested too deep to be read; null where it is not. Brackets
 * inside words are few enough.
 */
function tooDeep(text: string): number | null {
  const opening = /^(?:[ \t]*[-?:](?=[ \t]))+/gm;
  for (const { 0: marks, index } of text.matchAll(opening))
    if ((marks.match(/\S/g)?.length ?? 0) > MOST_LEVELS) return index;
  let level = 0;
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[{]|[\]}]/g)) {
    if (mark === '[' || mark === '{') level += 1;
    else if (mark === ']' || mark === '}') level = Math.max(0, level - 1);
    if (level > MOST_LEVELS) return index;
  }
  return null;
}

/**
 * Where a value stands in YAML, line and column from 1; the nearest value around it where it is not
 * written.
 */
export function placeIn(
  text: string,
  path: readonly PropertyKey[],
): { line: number; column: number } {
  return placesIn(text)(offsetOf(parseDocument(text), path));
}

function offsetOf(doc: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = doc.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/**
 * Tells line and column, from 1, of an offset. The parser's own count misses lines where the syntax
 * is broken.
 */
function placesIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), text.length);
    let [line, after] = [0, starts.length];
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((starts[middle] as number) <= at) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: at - (starts[line] as number) + 1 };
  };
}

/** Names a place in a value: members of a list by their ids, where they have any. */
function fieldName(value: unknown, path: readonly PropertyKey[]): string {
  let inside: unknown = value;
  return path
    .map((step) => {
      inside = (inside as Record<PropertyKey, unknown> | undefined)?.[step];
      const { id } = (
        typeof step === 'number' && inside && typeof inside === 'object' ? inside : {}
      ) as { id?: unknown };
      return typeof id === 'string' ? id : String(step);
    })
    .join('.');
}
