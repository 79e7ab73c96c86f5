import { CaptureError } from '../../../model/capture/decode.ts';

/** Names of headers in lower case, with what they say. */
export type Headers = ReadonlyMap<string, string>;

/** One file in an archive of a page. */
export interface MhtmlPart {
  readonly headers: Headers;
  /** In lower case: `text/html`. */
  readonly type: string;
  readonly charset: string | undefined;
  /** Address from which it came, or under which the page names it. */
  readonly location: string | null;
  readonly bytes: Uint8Array;
}

/** Parts within parts, beyond which nobody packs a page. */
const MOST_LEVELS = 10;
const MOST_PARTS = 5000;

/**
 * Takes an archive of a page apart (RFC 2557): its headers and its files, those within other parts
 * too. Throws a {@link CaptureError} where it is no such archive.
 */
export function mhtmlParts(bytes: Uint8Array): { headers: Headers; parts: MhtmlPart[] } {
  // One character is one byte, so that parts keep theirs.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const parts: MhtmlPart[] = [];
  const { headers, body } = split(text);
  collect(headers, body, parts, 0);
  return { headers, parts };
}

function collect(headers: Headers, body: string, parts: MhtmlPart[], level: number): void {
  const said = headers.get('content-type') ?? 'text/plain';
  const type = (/^\s*([^\s;]+)/.exec(said)?.[1] ?? '').toLowerCase();
  const boundary = parameter(said, 'boundary');
  if (type.startsWith('multipart/') && boundary) {
    if (level > MOST_LEVELS) throw broken('Its parts are nested too deep');
    for (const part of body.split(`--${boundary}`).slice(1)) {
      if (part.startsWith('--')) break;
      const inner = split(part.replace(/^[ \t]*\r?\n/, '').replace(/\r?\n$/, ''));
      collect(inner.headers, inner.body, parts, level + 1);
    }
    return;
  }
  if (parts.length >= MOST_PARTS) throw broken(`It has more than ${MOST_PARTS} parts`);
  parts.push({
    headers,
    type,
    charset: parameter(said, 'charset'),
    location: headers.get('content-location') ?? headers.get('content-id') ?? null,
    bytes: decoded(body, headers.get('content-transfer-encoding')?.trim().toLowerCase()),
  });
}

/** Headers, their long lines joined, and what follows the first empty line. */
function split(text: string): { headers: Headers; body: string } {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name && value !== undefined) headers.set(name.toLowerCase(), value);
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

function decoded(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  return Buffer.from(
    body
      .replace(/[ \t]+(?=\r?\n|$)/g, '')
      .replace(/=\r?\n/g, '')
      .replace(/=([\da-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  );
}

function broken(what: string): CaptureError {
  return new CaptureError(
    `${what}; no browser saves a page so`,
    { line: 1, column: 1 },
    'Save the page again, as a single file of HTML or as text',
  );
}
