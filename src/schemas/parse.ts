import { isNode, LineCounter, parseDocument } from 'yaml';
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
      mend: 'Mend the syntax at this place',
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
    let node: unknown = doc.contents;
    for (let depth = issue.path.length; depth >= 0; depth--) {
      node = doc.getIn(issue.path.slice(0, depth), true);
      if (isNode(node)) break;
    }
    const where = isNode(node) && node.range ? place(node.range[0]) : { line: 1, column: 1 };
    problems.push({
      file: path,
      ...where,
      what: `“${issue.path.join('.') || 'the file'}”: ${issue.message}`,
      mend: 'See the schema in src/schemas for what may stand here',
    });
  }
  return null;
}
