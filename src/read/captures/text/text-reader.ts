import { decodeCapture, isUtf8 } from '../../../model/capture/decode.ts';
import type { ReaderOptions } from '../../../model/capture/reader-use.ts';
import type { Reading } from '../../../model/capture/reading.ts';
import { OTHER_RULES } from '../../../model/capture/rules.ts';
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

function howRead({ encoding, others }: FoundEncoding): string {
  const also = others.map((other) => `--encoding ${other}`).join(', ');
  return `the file is not UTF-8; it is read as ${encoding}${also && `, and could be read otherwise (${also}): look at its words`}`;
}
