import { CaptureError } from '../../model/capture/decode.ts';
import type { CaptureReader } from './reader.ts';
import { textReader } from './text/text-reader.ts';
import { akomaNtoso } from './xml/akoma-ntoso.ts';
import { tei } from './xml/tei.ts';
import { uslm } from './xml/uslm.ts';
import { xmlReader } from './xml/xml-reader.ts';

/**
 * Every kind of file that is read, in the order in which they are asked whether it is theirs; the
 * last takes what no other does.
 */
export const READERS: readonly CaptureReader[] = [
  xmlReader('tei', 'TEI', 1, tei),
  xmlReader('akoma-ntoso', 'Akoma Ntoso', 1, akomaNtoso),
  xmlReader('uslm', 'United States Legislative Markup', 1, uslm),
  textReader,
];

/** How many bytes at a file's start are looked at to tell its kind. */
const START = 4096;

/** The reader with an id. Throws a {@link CaptureError} where there is none. */
export function readerOf(id: string): CaptureReader {
  const reader = READERS.find((each) => each.id === id);
  if (reader) return reader;
  throw new CaptureError(
    `No reader is called “${id}”`,
    { line: 1, column: 1 },
    `Name one of ${READERS.map((each) => each.id).join(', ')}`,
  );
}

/** The reader for a file, by its first bytes and by the ending of its name. */
export function readerFor(bytes: Uint8Array, file: string): CaptureReader {
  const start = bytes.subarray(0, START);
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return READERS.find((each) => each.recognises(start, ending)) ?? textReader;
}
