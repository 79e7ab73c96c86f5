import { type Document, isMap, isNode, parseDocument, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { conflictIn } from './conflict-marks.ts';
import { fieldsAt, homeOf } from './fields-of.ts';
import { nearestName } from './nearest-name.ts';

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
  const conflict = conflictIn(path, text);
  if (conflict) {
    problems.push(conflict);
    return null;
  }
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
  if (doc.errors.length > 0) {
    // What follows the first mistake of a file that cannot be read follows from it.
    problems.push({ file: path, ...unreadable(text, doc.errors, placeOf) });
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
  const misspelt = misspeltIn(result.error.issues, schema);
  const issues = result.error.issues.filter(({ path: at }) => !misspelt.has(at.join('.')));
  for (const issue of issues.slice(0, MOST_TOLD)) {
    const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const offset =
      key === undefined ? offsetOf(doc, issue.path) : offsetOfKey(doc, issue.path, key);
    problems.push({
      file: path,
      ...placeOf(offset),
      ...(key === undefined
        ? {
            what: `“${fieldName(value, issue.path) || 'the file'}”: ${isMissing(issue, value) ? 'it is missing' : issue.message}`,
            mend: isMissing(issue, value)
              ? `Add ${String(issue.path.at(-1) ?? 'it')}; the guide says what stands there, under “Data files”`
              : mendOf(issue),
          }
        : unknownField(key, issue.path, fieldName(value, issue.path), schema)),
    });
  }
  tellRest(path, issues.length, problems);
  return null;
}

/** What is written where YAML cannot be read, as an editor would put it, and at which place. */
function unreadable(
  text: string,
  errors: readonly YAMLParseError[],
  placeOf: (offset: number) => { line: number; column: number },
) {
  const first = [...errors].sort((a, b) => a.pos[0] - b.pos[0])[0] as YAMLParseError;
  const place = placeOf(first.pos[0]);
  const tab = errors.find(({ code }) => code === 'TAB_AS_INDENT');
  if (tab)
    return {
      ...placeOf(tab.pos[0]),
      what: 'Cannot be read: the line begins with a tab',
      mend: 'Use spaces in its place, two for each level',
    };
  const lines = text.split(/\r\n?|\n/);
  const [own = '', next = ''] = lines.slice(place.line - 1);
  const indentOf = (line: string) => /^[ -]*/.exec(line)?.[0].length ?? 0;
  if (/COMPACT|Nested mappings/i.test(`${first.code} ${first.message}`)) {
    // A value that goes on in the next line, since that is indented deeper.
    if (next.trim() !== '' && indentOf(next) > indentOf(own) && !/: .*: /.test(own))
      return {
        line: place.line + 1,
        column: indentOf(next) + 1,
        what: 'Cannot be read: the line is indented deeper than the field above it, which has a value of its own',
        mend: 'Begin fields of one level in one column, two spaces further in for each level',
      };
    return {
      ...place,
      what: 'Cannot be read: a value with a colon and a space in it',
      mend: 'Put the value in quotation marks',
    };
  }
  return {
    ...place,
    what: `Cannot be read: ${first.message.split('\n')[0]?.replace(/[.:]$/, '')}`,
    mend: 'Mend the syntax at this place; a value with a colon or a leading bracket stands in quotation marks',
  };
}

type Issue = z.core.$ZodIssue;

/** The places of fields that are missing since their names are misspelt, which is told by itself. */
function misspeltIn(issues: readonly Issue[], schema: z.ZodType): Set<string> {
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys').slice(0, MOST_TOLD);
  return new Set(
    unknown.flatMap(({ path, keys }) => {
      const fields = fieldsAt(schema, path);
      return keys.slice(0, MOST_TOLD).flatMap((key) => {
        const near = nearestName(key, fields);
        return near ? [[...path, near].join('.')] : [];
      });
    }),
  );
}

/** What is told of a field that is none. */
function unknownField(key: string, path: readonly PropertyKey[], name: string, schema: z.ZodType) {
  const fields = fieldsAt(schema, path);
  const near = nearestName(key, fields);
  const home = path.length === 0 && !near ? homeOf(schema, key) : null;
  const where = name === '' ? 'this file' : `“${name}”`;
  return {
    what: `“${key}” is no field of ${where}${near ? `; the nearest is “${near}”` : ''}`,
    mend: near
      ? `Write ${near}, or take it out`
      : home
        ? `It is one of “${home}”: write it below that, two spaces further in`
        : `Take it out; here may stand ${fields.join(', ')}`,
  };
}

/** Whether there is nothing at the place of an issue. */
function isMissing({ code, path }: Issue, value: unknown): boolean {
  if (code === 'custom') return false;
  let inside = value;
  for (const step of path) inside = (inside as Record<PropertyKey, unknown> | undefined)?.[step];
  return inside === undefined || inside === null;
}

function mendOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && /received (?:number|boolean)/.test(issue.message))
    return 'Put it in quotation marks';
  if (issue.code === 'custom' && typeof issue.params?.mend === 'string') return issue.params.mend;
  if (issue.code === 'invalid_value') return `Write one of ${issue.values.join(', ')}`;
  return 'The guide lists what may stand here, under “Data files”';
}

/** The offset of a field's name. */
function offsetOfKey(doc: Document, path: readonly PropertyKey[], key: string): number {
  const map = path.length === 0 ? doc.contents : doc.getIn(path, true);
  const pair = isMap(map) ? map.items.find(({ key: own }) => String(own) === key) : undefined;
  const name = pair?.key;
  return isNode(name) && name.range ? name.range[0] : offsetOf(doc, path);
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
