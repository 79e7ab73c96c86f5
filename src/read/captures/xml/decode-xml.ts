import { CaptureError, placeOfBadByte } from '../../../model/capture/decode.ts';

/**
 * The characters of a document of XML. Throws a {@link CaptureError}, with the place of the byte where
 * they are not in the encoding that the document declares.
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CaptureError(
      `Not ${encoding.toUpperCase()}, which is its encoding by its first line`,
      encoding === 'utf-8' ? placeOfBadByte(bytes) : { line: 1, column: 1 },
      'Save it as UTF-8, and say so in its first line',
    );
  }
}

/** The characters of its start, where a character may be cut. */
export function decodeStart(bytes: Uint8Array): string {
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
