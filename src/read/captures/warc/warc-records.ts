import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { CaptureError } from '../../../model/capture/decode.ts';
import { LIMITS } from '../limits.ts';

/** A page that an archive of the web holds: what a server answered. */
export interface ArchivedPage {
  /** The address that was asked for. */
  readonly address: string;
  /** When, by ISO 8601; empty where the archive does not say. */
  readonly date: string;
  /** Media type without parameters: `text/html`. */
  readonly type: string;
  /** The answer's body as it was sent, unpacked. */
  readonly body: () => Uint8Array;
}

const HEADER_END = '\r\n\r\n';

/**
 * The pages in a WARC file (ISO 28500), packed record by record or not, in its order: answers with
 * the status 200, and files kept as they are. Throws a {@link CaptureError} where it is damaged.
 */
export function pagesIn(bytes: Uint8Array): ArchivedPage[] {
  const pages: ArchivedPage[] = [];
  const file = Buffer.from(unpacked(bytes));
  let at = 0;
  while (at < file.length) {
    // Records are parted by empty lines.
    while (file[at] === 13 || file[at] === 10) at += 1;
    if (at >= file.length) break;
    const end = file.indexOf(HEADER_END, at);
    const head = end < 0 ? '' : file.toString('utf8', at, end);
    const length = Number(fieldOf(head, 'Content-Length'));
    if (!/^WARC\/1\.\d/.test(head) || !Number.isInteger(length) || length < 0)
      throw damaged(`no record begins at byte ${at}`);
    const from = end + HEADER_END.length;
    if (from + length > file.length) throw damaged(`the record at byte ${at} is cut off`);
    const page = pageOf(head, file.subarray(from, from + length));
    if (page) pages.push(page);
    at = from + length;
  }
  return pages;
}

/** A file whose members are each packed by gzip, as web archives are, or the file itself. */
function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return guarded(() => gunzipSync(bytes, { maxOutputLength: LIMITS.unpacked }));
}

function pageOf(head: string, block: Buffer): ArchivedPage | null {
  const kind = fieldOf(head, 'WARC-Type');
  const address = fieldOf(head, 'WARC-Target-URI').replace(/^<|>$/g, '');
  const date = fieldOf(head, 'WARC-Date');
  if (kind === 'resource')
    return { address, date, type: mediaType(fieldOf(head, 'Content-Type')), body: () => block };
  if (kind !== 'response') return null;
  const end = block.indexOf(HEADER_END);
  const answer = end < 0 ? '' : block.toString('latin1', 0, end);
  if (!/^HTTP\/[\d.]+ 200\b/.test(answer)) return null;
  const sent = block.subarray(end + HEADER_END.length);
  return {
    address,
    date,
    type: mediaType(fieldOf(answer, 'Content-Type')),
    body: () => {
      const whole = /\bchunked\b/i.test(fieldOf(answer, 'Transfer-Encoding')) ? joined(sent) : sent;
      return decoded(whole, fieldOf(answer, 'Content-Encoding').toLowerCase());
    },
  };
}

function fieldOf(head: string, name: string): string {
  return new RegExp(`^${name}:(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}

function mediaType(type: string): string {
  return type.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** A body that was sent in chunks (RFC 9112, 7.1), as one; an archive may have joined them already. */
function joined(sent: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = sent.indexOf('\r\n', at);
    const size = /^([0-9a-f]+)(?:;.*)?$/i.exec(
      end < 0 ? '' : sent.toString('latin1', at, end),
    )?.[1];
    if (size === undefined) return at === 0 ? sent : Buffer.concat(chunks);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(sent.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}

function decoded(bytes: Uint8Array, coding: string): Uint8Array {
  const limit = { maxOutputLength: LIMITS.unpacked };
  return guarded(() => {
    if (coding === 'gzip' || coding === 'x-gzip') {
      // Some archives keep the field and unpack the body.
      return bytes[0] === 0x1f ? gunzipSync(bytes, limit) : bytes;
    }
    if (coding === 'br') return brotliDecompressSync(bytes, limit);
    if (coding === 'deflate') return inflateSync(bytes, limit);
    return bytes;
  });
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function damaged(how: string): CaptureError {
  return new CaptureError(
    `The archive of the web is damaged: ${how}`,
    { line: 1, column: 1 },
    'Get it again from where it was made, or save the page itself and import that file',
  );
}
