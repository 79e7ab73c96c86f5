import { CaptureError } from '../../../model/capture/decode.ts';
import type { ReaderOptions } from '../../../model/capture/reader-use.ts';
import type { Reading } from '../../../model/capture/reading.ts';
import type { CaptureReader } from '../reader.ts';
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
    recognises: (start) => root.test(firstElement(decoded(start))),
    read: (bytes, options) => read(bytes, options, id, vocabulary),
  };
}

/** The start of a file from its first element on: what stands before is declarations and comments. */
function firstElement(text: string): string {
  return text
    .replace(/^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>)*/, '')
    .slice(0, 300);
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** The encoding by the mark at the start, or by the document's own declaration (XML 1.0, F). */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const label = /^(?:ï»¿)?<\?xml[^>]*\bencoding=["']([\w.-]+)["']/.exec(start)?.[1];
  if (!label) return 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new CaptureError(
      `The document says that its encoding is ${label}, which is not known`,
      { line: 1, column: 1 },
      'Save it as UTF-8, and say so in its first line',
    );
  }
}

async function read(
  bytes: Uint8Array,
  options: ReaderOptions,
  id: string,
  vocabulary: Vocabulary,
): Promise<Reading> {
  const { parseXml } = await import('./parse-xml.ts');
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CaptureError(
      `Not ${encoding.toUpperCase()}, which is its encoding by its first line`,
      { line: 1, column: 1 },
      'Save it as UTF-8, and say so in its first line',
    );
  }
  const root = parseXml(text);
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
