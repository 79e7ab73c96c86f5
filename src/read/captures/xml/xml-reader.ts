import { CaptureError } from '../../../model/capture/decode.ts';
import type { ReaderOptions } from '../../../model/capture/reader-use.ts';
import type { Reading } from '../../../model/capture/reading.ts';
import type { CaptureReader } from '../reader.ts';
import { decodeStart, decodeXml } from './decode-xml.ts';
import { readXml } from './read-xml.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A reader of one kind of XML document. */
export function xmlReader(
  id: string,
  name: string,
  version: number,
  vocabulary: Vocabulary,
): CaptureReader {
  const root = new RegExp(`<(?:[\\w.-]+:)?(?:${vocabulary.roots.join('|')})[\\s>]`);
  return {
    id,
    version,
    name,
    ending: 'xml',
    recognises: (start) => root.test(firstElement(decodeStart(start))),
    read: (bytes, options) => read(bytes, options, id, vocabulary),
  };
}

/** The start of a file from its first element on: what stands before is declarations and comments. */
function firstElement(text: string): string {
  return text
    .replace(/^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>)*/, '')
    .slice(0, 300);
}

async function read(
  bytes: Uint8Array,
  options: ReaderOptions,
  id: string,
  vocabulary: Vocabulary,
): Promise<Reading> {
  const { parseXml } = await import('./parse-xml.ts');
  const root = parseXml(decodeXml(bytes));
  const parts = vocabulary.parts(root);
  const { blocks, told } = readXml(parts, vocabulary);
  if (blocks.length === 0)
    throw new CaptureError(
      `It is ${id}, but holds no text`,
      { line: 1, column: 1 },
      'Import the file that holds the text itself',
    );
  return {
    lines: blocks.flatMap((block, i) => (i > 0 ? [{ text: '' }, ...block] : block)),
    paragraphs: 'stanzas',
    stripped: [],
    found: vocabulary.found(root),
    told,
    options,
  };
}
