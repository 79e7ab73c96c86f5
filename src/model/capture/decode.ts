import type { QuestionAnswer } from './question.ts';

/** A capture's characters, with what was taken off its ends of line and its start. */
export interface DecodedCapture {
  /** Lines without their ends. */
  readonly lines: readonly string[];
  readonly byteOrderMark: boolean;
  /** How many lines ended in CR or CR LF. */
  readonly carriageReturns: number;
}

/** What makes a file unreadable as text, with the place of it. */
export class CaptureError extends Error {
  readonly line: number;
  readonly column: number;
  readonly mend: string;
  /** The file that it stands in, where that is not the capture itself. */
  file: string | null = null;
  /** Where the file holds several texts: options by which the editor says which is meant. */
  readonly choices: readonly QuestionAnswer[];

  constructor(
    message: string,
    place: { line: number; column: number },
    mend: string,
    choices: readonly QuestionAnswer[] = [],
  ) {
    super(message);
    this.name = 'CaptureError';
    this.line = place.line;
    this.column = place.column;
    this.mend = mend;
    this.choices = choices;
  }
}

/** Control characters that no text has; tab, line feed and carriage return are layout. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Whether bytes are UTF-8 from their first to their last. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Decodes a capture strictly, in UTF-8 unless another encoding is named (by a label of the WHATWG
 * Encoding Standard). Throws a {@link CaptureError} where it is not, or holds control characters.
 */
export function decodeCapture(bytes: Uint8Array, encoding = 'utf-8'): DecodedCapture {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CaptureError(
      `Not ${encoding.toUpperCase()}`,
      encoding === 'utf-8' ? placeOfBadByte(bytes) : { line: 1, column: 1 },
      'Name its encoding with --encoding (gb18030, big5, shift_jis, windows-1251 …), or save the file as UTF-8',
    );
  }
  if (/^\ufeff?\s*<(?:!doctype html|html|\?xml)[\s>]/i.test(text)) {
    throw new CaptureError(
      'This is HTML or XML, not plain text',
      { line: 1, column: 1 },
      'Import it without --reader text: its kind is seen by its first lines. Where none is seen, save it as text, and import that',
    );
  }
  const byteOrderMark = text.startsWith('\ufeff');
  const body = byteOrderMark ? text.slice(1) : text;
  const carriageReturns = body.match(/\r\n?/g)?.length ?? 0;
  const lines = body.split(/\r\n?|\n/);
  for (const [i, line] of lines.entries()) {
    const at = line.search(CONTROL);
    if (at >= 0) {
      const code = line.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
      throw new CaptureError(
        `A control character (U+${code})`,
        { line: i + 1, column: at + 1 },
        'Take it out of the file; the text has no such character',
      );
    }
  }
  return { lines, byteOrderMark, carriageReturns };
}

/** Line and column (in bytes) of the first byte that is not UTF-8. */
export function placeOfBadByte(bytes: Uint8Array): { line: number; column: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, i));
    } catch {
      let column = 1;
      while (start + column <= i && isUtf8Start(bytes.subarray(start, start + column))) column++;
      return { line, column };
    }
    line++;
    start = i + 1;
  }
  return { line: 1, column: 1 };
}

/** Whether bytes are UTF-8, or the beginning of it. */
function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
