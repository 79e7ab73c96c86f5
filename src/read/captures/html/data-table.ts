import { elementsIn, isElement, type PageElement, textOf } from './page-tree.ts';

/** Captions and rows of a table, those of tables in it left out. */
export function elementsOfTable(table: PageElement): PageElement[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === 'caption' || child.name === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.name) ? elementsOfTable(child) : [];
  });
}

/** Most characters of a cell; what holds more is set beside something, not in a table. */
const LONG_CELL = 3000;

/** Whether a table holds data in rows, and does not only set parts of a page side by side. */
export function isDataTable(table: PageElement): boolean {
  const { role } = table.attributes;
  if (role === 'presentation' || role === 'none') return false;
  const rows = elementsOfTable(table).filter(({ name }) => name === 'tr');
  const cells = rows.map((row) => row.children.filter(isElement));
  const columns = Math.max(0, ...cells.map(({ length }) => length));
  if (columns < 2) return false;
  for (const { name } of elementsIn(table))
    if (/^(?:table|h[1-6]|form|article|main|nav)$/.test(name)) return false;
  return cells.flat().every((cell) => textOf(cell).length <= LONG_CELL && paragraphsIn(cell) <= 8);
}

function paragraphsIn(cell: PageElement): number {
  let count = 0;
  for (const { name } of elementsIn(cell)) if (name === 'p' || name === 'div') count += 1;
  return count;
}
