import { CaptureError, decodeCapture, isUtf8 } from '../../../model/capture/decode.ts';
import type { ReaderOptions } from '../../../model/capture/reader-use.ts';
import type { Reading } from '../../../model/capture/reading.ts';
import { OTHER_RULES } from '../../../model/capture/rules.ts';
import { LIMITS } from '../limits.ts';
import type { CaptureReader } from '../reader.ts';
import { type FoundEncoding, findEncoding } from './find-encoding.ts';

/** Plain text. */
export const textReader: CaptureReader = {
  id: 'text',
  version: 1,
  name: 'plain text',
  ending: 'txt',
  recognises: () => true,
  read: readText,
};

/**
 * Reads plain text: a line of the file is a line of the reading. What is no UTF-8 is read in the
 * encoding that the options name, or in the one that suits a text of its language.
 */
export function readText(bytes: Uint8Array, options: ReaderOptions = {}, lang = 'en'): Reading {
  const found = options.encoding || isUtf8(bytes) ? null : findEncoding(bytes, lang);
  const encoding = options.encoding ?? found?.encoding;
  refuseTooLong(bytes);
  const { lines, byteOrderMark, carriageReturns } = decodeCapture(bytes, encoding);
  const off = (rule: 'byte-order-mark' | 'carriage-return', which: string, characters: number) =>
    characters > 0 ? [{ lines: which, characters, rule, why: OTHER_RULES[rule] }] : [];
  return {
    lines: lines.map((text) => ({ text })),
    paragraphs: null,
    stripped: [
      ...off('byte-order-mark', '1', byteOrderMark ? 1 : 0),
      ...off('carriage-return', `1-${lines.length}`, carriageReturns),
    ],
    found: [],
    told: found ? [howRead(found)] : [],
    options: { ...options, ...(encoding && { encoding }) },
  };
}

/** Throws a {@link CaptureError} before lines beyond number are made. */
function refuseTooLong(bytes: Uint8Array): void {
  let ends = 0;
  for (const byte of bytes) if (byte === 0x0a) ends++;
  if (ends > 2 * LIMITS.lines)
    throw new CaptureError(
      `It holds ${ends} lines; a reader gives at most ${LIMITS.lines}`,
      { line: 1, column: 1 },
      'Part the file, and import each part as a source',
    );
}

function howRead({ encoding, others }: FoundEncoding): string {
  const also = others.map((other) => `--encoding ${other}`).join(', ');
  return `the file is not UTF-8; it is read as ${encoding}${also && `, and could be read otherwise (${also}): look at its words`}`;
}
