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
  for (const error of doc.errors) {
    problems.push({
      file: path,
      ...placeOfOffset(error.pos[0], lineCounter),
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
      ...placeOfNode(doc, at, lineCounter),
      what: `“${nameOf(value, issue.path) || 'the file'}”: ${issue.message}`,
      mend: 'CONTRIBUTING.md lists what may stand here',
    });
  }
  return null;
}

/** Where a value stands in YAML, line and column from 1; the nearest value around it where it is not written. */
export function placeIn(text: string, path: readonly PropertyKey[]): { line: number; column: number } {
  const lineCounter = new LineCounter();
  return placeOfNode(parseDocument(text, { lineCounter }), path, lineCounter);
}

function placeOfNode(doc: Document, path: readonly PropertyKey[], lineCounter: LineCounter): { line: number; column: number } {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = doc.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return placeOfOffset(node.range[0], lineCounter);
  }
  return { line: 1, column: 1 };
}

function placeOfOffset(offset: number, lineCounter: LineCounter): { line: number; column: number } {
  const { line, col } = lineCounter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
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
