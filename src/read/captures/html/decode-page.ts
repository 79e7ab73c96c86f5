import { CaptureError, isUtf8 } from '../../../model/capture/decode.ts';
import { findEncoding } from '../text/find-encoding.ts';

/** A page's characters, and how they were read. */
export interface DecodedPage {
  readonly html: string;
  /** As the WHATWG Encoding Standard calls it. */
  readonly encoding: string;
  /** What an editor should know of it. */
  readonly told: readonly string[];
}

/** Longest page, with the pictures that are written into it. */
const MOST_BYTES = 100_000_000;
/** How much of a page is searched for what it says of its encoding, in bytes. */
const START = 100_000;

/**
 * Decodes a page in the order of the HTML standard (13.2.3.2): the mark at its start, what the
 * editor or the carrier says, what the page says, and what suits its bytes.
 */
export function decodePage(
  bytes: Uint8Array,
  lang: string,
  given: string | undefined,
  carried?: string,
): DecodedPage {
  if (bytes.length > MOST_BYTES)
    throw new CaptureError(
      `The page has ${Math.ceil(bytes.length / 1e6)} MB; at most ${MOST_BYTES / 1e6} MB are read`,
      { line: 1, column: 1 },
      'Save it anew without its pictures, or save its text as plain text',
    );
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, START));
  const own = saidIn(start);
  const said = given ?? known(carried) ?? own;
  const [encoding, told] = marked(bytes)
    ? [marked(bytes) as string, []]
    : said === null
      ? guessed(bytes, lang)
      : said === own && given === undefined && isSaidInVain(said, bytes)
        ? [
            'utf-8',
            [
              `the page says that it is ${said}, but was saved as UTF-8 (--encoding ${said} if not)`,
            ],
          ]
        : [said, []];
  const html = new TextDecoder(encoding).decode(bytes);
  const faults = faultsOf(html);
  return {
    html: withoutControls(html),
    encoding,
    told: [
      ...told,
      ...(faults > 0
        ? [
            `${faults} ${faults === 1 ? 'place is' : 'places are'} no ${encoding} and shown as “\ufffd”: look at them, or name another encoding with --encoding`,
          ]
        : []),
    ],
  };
}

function marked([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

/** What a page says of its own encoding. A page whose ASCII can be read says UTF-16 in vain. */
function saidIn(start: string): string | null {
  const plain = start.replace(/<!--[\s\S]*?-->/g, '');
  const xml = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(plain)?.[1];
  for (const [meta] of plain.matchAll(/<meta[\s/][^>]*>/gi)) {
    const label = /charset\s*=\s*["']?\s*([^\s"';/>]+)/i.exec(meta)?.[1];
    const encoding = known(label);
    if (encoding) return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  }
  return known(xml);
}

/** Characters of several bytes that are UTF-8 by chance at most, where they are of another encoding. */
const BY_CHANCE = 8;

/** Whether a page that says another encoding is UTF-8: programs that save pages leave what it says. */
function isSaidInVain(said: string, bytes: Uint8Array): boolean {
  if (said === 'utf-8' || !isUtf8(bytes)) return false;
  return bytes.filter((byte) => byte >= 0xc2).length > BY_CHANCE;
}

/** The name of an encoding by its label; null where there is none. */
function known(label: string | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function guessed(bytes: Uint8Array, lang: string): [string, string[]] {
  if (isUtf8(bytes)) return ['utf-8', []];
  const encoding = findEncoding(bytes, lang)?.encoding ?? 'windows-1252';
  return [
    encoding,
    [`the page does not say its encoding; it is read as ${encoding} (--encoding names another)`],
  ];
}

/** How many characters could not be read; a page may hold the sign for that itself. */
function faultsOf(html: string): number {
  return html.match(/\ufffd+/g)?.length ?? 0;
}

/** Takes out what no text has; the standard drops some of it, and leaves some. */
function withoutControls(html: string): string {
  return html.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '');
}
