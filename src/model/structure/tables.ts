import type { Range } from '../text/segment.ts';

/** What parts the cells of a row: a tab, or a bar. */
const BAR = /\||\t/;
/** The line under the heads of a table in Markdown. */
const RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;

/** Scripts, and full-width characters, between which a wide space is only a space. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uFF01-\uFF60]/u;

/** The cells of a line, as offsets in it; none where it is no row of a table. */
export function cellsOf(text: string): Range[] {
  if (!BAR.test(text.trim()) && !RULE.test(text)) return [];
  const sign = text.includes('\t') ? '\t' : '|';
  const cells: Range[] = [];
  let from = sign === '|' && text.trimStart().startsWith('|') ? text.indexOf('|') + 1 : 0;
  const end = sign === '|' && text.trimEnd().endsWith('|') ? text.lastIndexOf('|') : text.length;
  for (let at = from; at <= end; at++) {
    if (at < end && text[at] !== sign) continue;
    cells.push([from, at]);
    from = at + 1;
  }
  return cells.length > 1 ? cells : [];
}

/** Whether a row is the rule under a table's heads. */
export function isRule(text: string): boolean {
  return RULE.test(text) && text.includes('|');
}

/** Whether a row's cells may be heads: none is a number, though one below is. */
export function isHeadRow(row: readonly string[], below: readonly string[] | undefined): boolean {
  const isNumber = (cell: string) => /\p{Nd}/u.test(cell);
  return (
    row.every((cell) => !isNumber(cell) && cell.trim() !== '') && (below?.some(isNumber) ?? false)
  );
}

/**
 * Whether a line is a row of cells: between bars, as Markdown has it, or parted by tabs or, outside of
 * East Asia, wide spaces.
 */
export function isRow(text: string): boolean {
  if (text.startsWith('|')) return cellsOf(text).length > 0;
  const [, first = '', parting] = /^(\S.{0,300}?)([\t\u3000])\s*\S/u.exec(text) ?? [];
  // Words that announce a table may stand in a line with its first row.
  if (parting === undefined || /^(?:\(|\d+\.).+:(?: \S|$)/.test(first)) return false;
  return parting === '\t' || !EAST_ASIAN.test(text);
}
