import type { Reading } from '../../../model/capture/reading.ts';
import { linesOf } from '../office/blocks.ts';
import { Tally } from '../office/tally.ts';
import type { CaptureReader } from '../reader.ts';
import { RtfDocument } from './rtf-document.ts';

/** Rich Text Format, whatever its name ends in: Word’s older documents are often of it. */
export const rtfReader: CaptureReader = {
  id: 'rtf',
  version: 2,
  name: 'a document in Rich Text Format',
  ending: 'rtf',
  recognises: (start) =>
    new TextDecoder('latin1').decode(start.subarray(0, 40)).trimStart().startsWith('{\\rtf'),
  read: readRtf,
};

/** Reads Rich Text Format. Throws a `CaptureError`. */
export function readRtf(bytes: Uint8Array): Reading {
  const tally = new Tally();
  const { blocks, found } = new RtfDocument(tally).read(bytes);
  return {
    lines: linesOf(blocks),
    paragraphs: 'stanzas',
    stripped: [],
    found,
    told: tally.told(),
    options: {},
  };
}
