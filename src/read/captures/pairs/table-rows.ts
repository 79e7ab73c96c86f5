import { languageOf } from './languages.ts';
import type { Row, Rows, Side } from './rows.ts';

const NUMBERS = /^(?:id|key|no\.?|nr\.?|#|number|segment|ref(?:erence)?|编号|序号|番号)$/i;
const ROLES =
  /^(?:source|target|original|translation|text|comments?|notes?|status|原文|译文|譯文|翻译|備考|备注)$/i;

/**
 * Reads the rows of a table: a first row that names languages (`zh`, `Chinese`, `中文`) or what its
 * columns are names the sides; else they are called `1`, `2`.
 */
export function rowsOfTable(table: readonly (readonly string[])[]): Rows {
  const filled = table
    .map((cells, i) => ({ cells, at: i + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const head = filled[0]?.cells ?? [];
  const named = head.filter((cell) => cell.trim() !== '');
  const isHead =
    named.length > 0 &&
    named.every(
      (cell) => languageOf(cell) !== null || NUMBERS.test(cell.trim()) || ROLES.test(cell.trim()),
    );
  const width = Math.max(0, ...filled.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, i) => ({
    i,
    name: (isHead && head[i]?.trim()) || String(i + 1),
  })).filter(({ i }) => filled.some(({ cells }) => (cells[i] ?? '').trim() !== ''));
  const numbers = isHead ? columns.find(({ name }) => NUMBERS.test(name)) : undefined;
  const texts = columns.filter((column) => column !== numbers);
  return {
    sides: texts.map(({ name }): Side => ({ name, language: isHead ? languageOf(name) : null })),
    rows: filled.slice(isHead ? 1 : 0).map(
      ({ cells, at }): Row => ({
        at: (numbers && cells[numbers.i]?.trim()) || `row ${at}`,
        group: null,
        cells: texts.map(({ i }) => cells[i] ?? ''),
      }),
    ),
    told: isHead ? ['Its first row names the columns, and is none of the text.'] : [],
  };
}
