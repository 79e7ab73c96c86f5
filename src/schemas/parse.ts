import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../core/problem.ts';

/**
 * Reads YAML or JSON (JSON is YAML) by a schema; each mistake has its line and column.
 *
 * Returns the value, or null with at least one problem pushed. Aliases are refused: they can grow without bound.
 */
export function parseData<T>(path: string, text: string, schema: z.ZodType<T>, problems: Problem[]): T | null {
  const lineCounter = new LineCounter();
  const doc = parseDocument(text, { lineCounter, strict: true, uniqueKeys: true });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  for (const error of doc.errors) {
    problems.push({
      file: path,
      ...place(error.pos[0]),
      what: `Cannot be read: ${error.message.split('\n')[0]?.replace(/[.:]$/, '')}`,
      mend: 'Mend the syntax at this place; a value with a colon or a leading bracket stands in quotation marks',
    });
  }
  if (doc.errors.length > 0) return null;
  let value: unknown;
  try {
    value = doc.toJS({ maxAliasCount: 0 });
  } catch {
    problems.push({ file: path, line: 1, column: 1, what: 'Uses YAML aliases (*name)', mend: 'Write each value out' });
    return null;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const at = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    problems.push({
      file: path,
      ...placeOf(doc, lineCounter, at),
      what: `“${nameOf(value, issue.path) || 'the file'}”: ${issue.message}`,
      mend: 'CONTRIBUTING.md lists what may stand here',
    });
  }
  return null;
}

/** Where a value of a data file stands, or the nearest thing around it that is there; for what is found wrong once it is read. */
export function placeIn(text: string, at: readonly PropertyKey[]): { line: number; column: number } {
  const lineCounter = new LineCounter();
  return placeOf(parseDocument(text, { lineCounter }), lineCounter, at);
}

function placeOf(doc: Document.Parsed, lineCounter: LineCounter, at: readonly PropertyKey[]): { line: number; column: number } {
  for (let depth = at.length; depth >= 0; depth--) {
    const node = doc.getIn(at.slice(0, depth), true);
    if (!isNode(node) || !node.range) continue;
    const { line, col } = lineCounter.linePos(node.range[0]);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
  return { line: 1, column: 1 };
}

/** Names a place in a value: members of a list by their ids, where they have any. */
function nameOf(value: unknown, path: readonly PropertyKey[]): string {
  let inside: unknown = value;
  return path
    .map((step) => {
      inside = (inside as Record<PropertyKey, unknown> | undefined)?.[step];
      const { id } = (typeof step === 'number' && inside && typeof inside === 'object' ? inside : {}) as { id?: unknown };
      return typeof id === 'string' ? id : String(step);
    })
    .join('.');
}
