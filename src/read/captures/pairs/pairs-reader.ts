import { CaptureError } from '../../../model/capture/decode.ts';
import type { ReaderOptions } from '../../../model/capture/reader-use.ts';
import type { Reading, ReadLine } from '../../../model/capture/reading.ts';
import { readDocx } from '../docx/docx-reader.ts';
import type { CaptureReader } from '../reader.ts';
import { isZip, openZip } from '../unzip.ts';
import { isBilara, readBilara } from './bilara.ts';
import { readDelimited } from './delimited.ts';
import { isSameLanguage, languageOf } from './languages.ts';
import type { Rows, Side } from './rows.ts';
import { chooseSheet, type Sheet, sheetsOfOds, sheetsOfXlsx } from './sheets.ts';
import { rowsOfTable } from './table-rows.ts';
import { isTmx, readTmx } from './tmx.ts';

/**
 * Texts that are aligned row by row: TMX, tables of columns (CSV, TSV, XLSX, ODS, a table in DOCX) and
 * Bilara’s segments. Gives the side that `part` names; its place is that of the row, so that another
 * side can be laid beside it.
 */
export const pairsReader: CaptureReader = {
  id: 'pairs',
  version: 2,
  name: 'aligned texts',
  ending: '',
  recognises: (start, ending) => {
    const head = new TextDecoder().decode(start);
    return isZip(start)
      ? /^(?:xlsx|ods)$/.test(ending) ||
          head.includes('xl/') ||
          head.includes('opendocument.spreadsheet')
      : /^(?:csv|tsv|tmx)$/.test(ending) || isTmx(head.replaceAll('\0', '')) || isBilara(head);
  },
  read: readPairs,
};

/** Tag of a language that nobody has named (ISO 639-2): the first side is as good as any. */
const UNKNOWN = 'und';

/** Reads one side of aligned texts. Throws a {@link CaptureError}. */
export async function readPairs(
  bytes: Uint8Array,
  options: ReaderOptions,
  lang: string,
): Promise<Reading> {
  const { sides, rows, told } = await rowsOf(bytes, options);
  const at =
    options.part === undefined && lang === UNKNOWN ? 0 : sideOf(sides, options.part ?? lang);
  const side = sides[at] as Side;
  const lines: ReadLine[] = [];
  let group: string | null = null;
  let lacking = 0;
  for (const row of rows) {
    const words = (row.cells[at] ?? '')
      .split(/\r\n?|\n/)
      .map((line) => line.replace(/[\t ]+/g, ' ').trim())
      .filter((line) => line !== '');
    if (words.length === 0) lacking++;
    else if (lines.length > 0 && (row.group === null || row.group !== group))
      lines.push({ text: '' });
    if (words.length > 0) group = row.group;
    for (const text of words)
      lines.push({
        text,
        at: row.at,
        ...(row.isTitle && { isTitle: true as const }),
        ...(row.heading !== undefined && { heading: row.heading }),
      });
  }
  const beside = sides.filter((each) => each !== side);
  const others = beside.map(({ name }) => `“${name}”`);
  const isGrouped = rows.some((row) => row.group !== null);
  return {
    lines,
    paragraphs: isGrouped ? 'blocks' : 'stanzas',
    stripped: [],
    found: [],
    told: [
      ...(others.length > 0
        ? [`This is its side “${side.name}”; others are ${others.join(', ')} (--part).`]
        : []),
      ...(lacking > 0 ? [`${lacking} of its ${rows.length} rows have nothing on this side.`] : []),
      ...told,
    ],
    beside: beside.map(({ name: part, language }) => ({ part, language })),
    options: {
      ...(options.encoding !== undefined && { encoding: options.encoding }),
      ...(options.sheet !== undefined && { sheet: options.sheet }),
      ...(sides.length > 1 && { part: side.name }),
    },
  };
}

async function rowsOf(bytes: Uint8Array, { encoding, sheet }: ReaderOptions): Promise<Rows> {
  if (isZip(bytes)) {
    const { names } = openZip(bytes);
    if (names.some((name) => name.startsWith('xl/')))
      return rowsOfSheet(chooseSheet(await sheetsOfXlsx(bytes), sheet));
    if (names.includes('content.xml')) return rowsOfSheet(chooseSheet(sheetsOfOds(bytes), sheet));
    return rowsOfTable(tableOfDocument(bytes));
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (isTmx(start.replaceAll('\0', ''))) return readTmx(bytes);
  if (isBilara(start)) return readBilara(bytes);
  return readDelimited(bytes, encoding);
}

function rowsOfSheet(sheet: Sheet | undefined): Rows {
  const { told, ...rows } = rowsOfTable(sheet?.rows ?? []);
  return {
    ...rows,
    told: [
      ...told,
      ...(sheet?.isTyped
        ? ['Numbers and dates in it are given by their values, not as the workbook shows them.']
        : []),
    ],
  };
}

/** The rows of a document’s tables: of lines in columns, those with the commonest number of them. */
function tableOfDocument(bytes: Uint8Array): string[][] {
  const rows = readDocx(bytes)
    .lines.filter(({ text, leftOut }) => text.includes('\t') && !leftOut)
    .map(({ text }) => text.split('\t'));
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width] = [...widths].sort(([, a], [, b]) => b - a)[0] ?? [];
  return rows.filter(({ length }) => length === width);
}

/** Which side an editor means: by its name, or by a language. */
function sideOf(sides: readonly Side[], part: string): number {
  if (sides.length === 0)
    throw new CaptureError(
      'It holds no rows',
      { line: 1, column: 1 },
      'Aligned texts stand in rows, one column for each language',
    );
  if (sides.length === 1) return 0;
  const byName = sides.findIndex(({ name }) => name === part);
  if (byName >= 0) return byName;
  const wanted = languageOf(part);
  const byLanguage = wanted
    ? sides.flatMap(({ language }, i) => (language && isSameLanguage(language, wanted) ? [i] : []))
    : [];
  if (byLanguage.length === 1) return byLanguage[0] as number;
  throw new CaptureError(
    `${byLanguage.length === 0 ? 'No side of it' : 'More than one side of it'} is “${part}”`,
    { line: 1, column: 1 },
    `Name one with --part: ${sides.map(({ name }) => `“${name}”`).join(', ')}`,
    sides.map(({ name }) => ({ options: ['--part', name], says: `its side “${name}”` })),
  );
}
