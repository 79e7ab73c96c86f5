import { decodeCapture } from '../../../model/capture/decode.ts';
import type { ReaderOptions } from '../../../model/capture/reader-use.ts';
import type { Reading } from '../../../model/capture/reading.ts';
import { OTHER_RULES } from '../../../model/capture/rules.ts';
import type { CaptureReader } from '../reader.ts';

/** Plain text. */
export const textReader: CaptureReader = {
  id: 'text',
  version: 1,
  name: 'plain text',
  ending: 'txt',
  recognises: () => true,
  read: readText,
};

/** Reads plain text: a line of the file is a line of the reading. */
export function readText(bytes: Uint8Array, options: ReaderOptions = {}): Reading {
  const { lines, byteOrderMark, carriageReturns } = decodeCapture(bytes);
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
    told: [],
    options,
  };
}
