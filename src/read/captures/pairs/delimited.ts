import { CaptureError, placeOfBadByte } from '../../../model/capture/decode.ts';
import type { Rows } from './rows.ts';
import { rowsOfTable } from './table-rows.ts';

/** Reads values parted by commas, semicolons or tabs (RFC 4180). What looks like a formula is text. */
export async function readDelimited(
  bytes: Uint8Array,
  encoding = encodingOf(bytes),
): Promise<Rows> {
  const { parse } = await import('csv-parse/sync');
  const text = decoded(bytes, encoding);
  try {
    const table: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    return rowsOfTable(table);
  } catch (error) {
    if ((error as { code?: string }).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    throw new CaptureError(
      `A quotation mark opens a value that never ends`,
      placeOfOpenQuote(text),
      'Open it in a spreadsheet, save it as CSV in UTF-8, and import that',
    );
  }
}

function encodingOf([a, b]: Uint8Array): string {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CaptureError(
      `It is not in ${encoding}`,
      encoding === 'utf-8' ? placeOfBadByte(bytes) : { line: 1, column: 1 },
      'Name its encoding with --encoding, or save it as UTF-8',
    );
  }
}

/** Where a value begins whose quotation mark is not closed. */
function placeOfOpenQuote(text: string): { line: number; column: number } {
  let open = 0;
  // A value in quotation marks, two of which stand for one; or any that begins without them.
  for (const { 0: value, index } of text.matchAll(/"(?:[^"]|"")*(?:"|$)|[^",;\t\r\n][^,;\t\r\n]*/g))
    if (value.startsWith('"') && value.split('"').length % 2 === 0) open = index;
  const before = text.slice(0, open).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The sign that parts the values of most of the first lines; within quotes none does. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/, 50);
  const count = (sign: string) => lines.filter((line) => line.includes(sign)).length;
  const [best = ','] = ['\t', ';', ','].sort((a, b) => count(b) - count(a));
  return best;
}
