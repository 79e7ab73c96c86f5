import { opensItem, readPlain } from '../structure/read-plain.ts';

/**
 * The lines of a block of text that begin a paragraph of their own, by their indexes: items of a
 * list, rows of a table, and what follows a table. A line that only goes on belongs to the item
 * before it, so that items are looked for among the lines that begin as one does.
 */
export function beginningLines(block: readonly string[]): number[] {
  const rolesOf = (texts: readonly string[]) =>
    readPlain(texts.map((text) => ({ text, role: 'text' }))).map(({ role }) => role);
  const isRow = rolesOf(block).map((role) => role === 'row');
  const candidates = block.flatMap((text, i) => (opensItem(text) && !isRow[i] ? [i] : []));
  const roles = rolesOf(candidates.map((i) => block[i] as string));
  const items = new Set(candidates.filter((_, k) => roles[k] === 'item'));
  return block.flatMap((_, i) => (i > 0 && (items.has(i) || isRow[i] || isRow[i - 1]) ? [i] : []));
}
