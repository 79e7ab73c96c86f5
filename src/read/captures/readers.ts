import { CaptureError } from '../../model/capture/decode.ts';
import type { ReaderOptions } from '../../model/capture/reader-use.ts';
import type { Reading } from '../../model/capture/reading.ts';
import { docxReader } from './docx/docx-reader.ts';
import { epubReader } from './epub/epub-reader.ts';
import { htmlReader } from './html/html-reader.ts';
import { markdownReader } from './markdown/markdown-reader.ts';
import { mhtmlReader } from './mhtml/mhtml-reader.ts';
import { odtReader } from './odt/odt-reader.ts';
import { pairsReader } from './pairs/pairs-reader.ts';
import { pdfReader } from './pdf/pdf-reader.ts';
import type { CaptureReader } from './reader.ts';
import { rtfReader } from './rtf/rtf-reader.ts';
import { textReader } from './text/text-reader.ts';
import { waczReader, warcReader } from './warc/warc-readers.ts';
import { akomaNtoso } from './xml/akoma-ntoso.ts';
import { tei } from './xml/tei.ts';
import { uslm } from './xml/uslm.ts';
import { xmlReader } from './xml/xml-reader.ts';

/**
 * Every kind of file that is read, in the order in which they are asked whether it is theirs; the
 * last takes what no other does.
 */
export const READERS: readonly CaptureReader[] = [
  pdfReader,
  docxReader,
  odtReader,
  rtfReader,
  pairsReader,
  xmlReader('tei', 'TEI', 1, tei),
  xmlReader('akoma-ntoso', 'Akoma Ntoso', 1, akomaNtoso),
  xmlReader('uslm', 'United States Legislative Markup', 1, uslm),
  warcReader,
  waczReader,
  epubReader,
  mhtmlReader,
  htmlReader,
  markdownReader,
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

/**
 * Reads a file by the reader with an id; what it only holds, by that one's own. Throws a
 * {@link CaptureError} where it cannot be read.
 */
export async function readWith(
  id: string,
  bytes: Uint8Array,
  options: ReaderOptions,
  lang: string,
): Promise<Reading> {
  const { read, unwrap } = readerOf(id);
  if (read) return headingsAlone(await read(bytes, options, lang));
  const within = (unwrap as NonNullable<typeof unwrap>)(bytes, options);
  const reader = readerFor(within.bytes, within.file);
  const reading = await readWith(reader.id, within.bytes, options, lang);
  return {
    ...reading,
    found: [...within.found, ...reading.found],
    told: [...within.told, ...reading.told],
    options: { ...reading.options, ...within.options, inside: versionOf(reader) },
  };
}

/** Parts each line of a heading from what stands next to it: in a source a heading is one line. */
function headingsAlone(reading: Reading): Reading {
  return {
    ...reading,
    lines: reading.lines.flatMap((line, i) => {
      const before = reading.lines[i - 1];
      const isNext = before && before.text !== '' && line.text !== '';
      return isNext && (line.heading || before.heading) ? [{ text: '' }, line] : [line];
    }),
  };
}

/** A reader and its version, as a record names those of what an archive holds. */
export function versionOf({ id, version }: CaptureReader): string {
  return `${id} ${version}`;
}

/** The reader for a file, by its first bytes and by the ending of its name. */
export function readerFor(bytes: Uint8Array, file: string): CaptureReader {
  const start = bytes.subarray(0, START);
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return READERS.find((each) => each.recognises(start, ending)) ?? textReader;
}
