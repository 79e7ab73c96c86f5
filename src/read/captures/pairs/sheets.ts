import { CaptureError } from '../../../model/capture/decode.ts';
import { element, elements, parseXml, type XmlElement, type XmlNode } from '../office/xml-tree.ts';
import { openZip } from '../unzip.ts';

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Whether some of its cells are numbers or dates, which are given by their values. */
  readonly isTyped: boolean;
}

/**
 * The sheet that an editor names, or the only one with words. Throws a {@link CaptureError} that
 * asks which, where there are several.
 */
export function chooseSheet(all: readonly Sheet[], name: string | undefined): Sheet | undefined {
  const filled = all.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
  const named = filled.find((sheet) => sheet.name === name);
  if (named || (name === undefined && filled.length <= 1)) return named ?? filled[0];
  const choices = filled.map((sheet) => ({
    options: ['--sheet', sheet.name],
    says: `${sheet.rows.length} rows`,
  }));
  throw new CaptureError(
    name === undefined
      ? `It has ${filled.length} sheets with words`
      : `No sheet with words is called “${name}”`,
    { line: 1, column: 1 },
    `Name one with --sheet: ${filled.map((sheet) => `“${sheet.name}”`).join(', ')}`,
    choices,
  );
}

/** The sheets of an XLSX file, formulas by their last result. */
export async function sheetsOfXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const { default: readSheets } = await import('read-excel-file/universal');
  const sheets = await readSheets(new Blob([new Uint8Array(bytes)]));
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) =>
      row.map((cell) =>
        cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''),
      ),
    ),
    isTyped: data.some((row) => row.some((cell) => cell !== null && typeof cell !== 'string')),
  }));
}

/** Most rows and columns that one is repeated for; beyond them it fills the sheet’s empty rest. */
const MOST_REPEATED = 100;
const PREFIXES: Readonly<Record<string, string>> = Object.fromEntries(
  ['office', 'text', 'table'].map((name) => [
    `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
    name,
  ]),
);

/** The sheets of an OpenDocument spreadsheet: cells by the words that they show. */
export function sheetsOfOds(bytes: Uint8Array): Sheet[] {
  const content = openZip(bytes).read('content.xml');
  const root = content && parseXml(content, 'content.xml', (space) => PREFIXES[space]);
  const spreadsheet = element(element(root ?? undefined, 'office:body'), 'office:spreadsheet');
  return elements(spreadsheet, 'table:table').map((table, i) => ({
    name: table.attributes['table:name'] ?? `${i + 1}`,
    rows: rowsOf(table),
    isTyped: false,
  }));
}

function rowsOf(parent: XmlElement): string[][] {
  return elements(parent).flatMap((child) => {
    if (/^table:table-(?:header-rows|rows|row-group)$/.test(child.name)) return rowsOf(child);
    if (child.name !== 'table:table-row') return [];
    const cells = elements(child, 'table:table-cell', 'table:covered-table-cell').flatMap((cell) =>
      repeated(
        elements(cell, 'text:p').map(wordsOf).join('\n'),
        cell.attributes['table:number-columns-repeated'],
      ),
    );
    return repeated(cells, child.attributes['table:number-rows-repeated']);
  });
}

const SIGNS: Readonly<Record<string, string>> = {
  'text:s': ' ',
  'text:tab': ' ',
  'text:line-break': '\n',
};

function wordsOf(node: XmlNode): string {
  if (typeof node === 'string') return node;
  return SIGNS[node.name] ?? node.children.map(wordsOf).join('');
}

/** Something as often as it is repeated; what fills the rest of a sheet stands once. */
function repeated<T>(one: T, times = '1'): T[] {
  const count = Number(times);
  return Array.from({ length: count >= 1 && count <= MOST_REPEATED ? count : 1 }, () => one);
}
