import { CaptureError } from '../../../model/capture/decode.ts';
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
    throw new CaptureError(
      `Its rows cannot be read: ${error instanceof Error ? error.message : error}`,
      { line: 1, column: 1 },
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
      { line: 1, column: 1 },
      'Name its encoding with --encoding, or save it as UTF-8',
    );
  }
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
