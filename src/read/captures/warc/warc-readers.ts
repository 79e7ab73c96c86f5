import { CaptureError } from '../../../model/capture/decode.ts';
import type { CaptureReader, Unwrapped } from '../reader.ts';
import { isZip, openZip } from '../unzip.ts';
import { type ArchivedPage, pagesIn } from './warc-records.ts';

/** Media types in which a text comes. */
const TEXTS = new Set(['text/html', 'application/xhtml+xml', 'application/pdf', 'text/plain']);
/** How many addresses a question lists. */
const LISTED = 20;

/** A WARC file: one page of it, by its address. */
export const warcReader: CaptureReader = {
  id: 'warc',
  version: 1,
  name: 'an archive of the web (WARC)',
  ending: 'warc',
  recognises: (start) => /^WARC\/1\./.test(text(start)) || isGzip(start),
  unwrap: (bytes, { address }) => choose(pagesIn(bytes), address),
};

/** A WACZ file: a WARC with its list of pages, in a ZIP archive. */
export const waczReader: CaptureReader = {
  id: 'wacz',
  version: 1,
  name: 'an archive of the web (WACZ)',
  ending: 'wacz',
  recognises: (start, ending) => isZip(start) && ending === 'wacz',
  unwrap: (bytes, { address }) => {
    const archive = openZip(bytes);
    const names = archive.names.filter((name) => /\.warc(?:\.gz)?$/.test(name));
    return choose(
      names.flatMap((name) => pagesIn(archive.read(name) ?? new Uint8Array())),
      address,
    );
  },
};

function text(start: Uint8Array): string {
  return new TextDecoder('latin1').decode(start.subarray(0, 16));
}

function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** The page with an address, or the only one. Throws a {@link CaptureError} that lists the others. */
function choose(all: readonly ArchivedPage[], address: string | undefined): Unwrapped {
  const pages = all.filter(({ type }) => TEXTS.has(type));
  const only = new Set(pages.map((page) => page.address)).size === 1 ? pages : [];
  const found = address ? pages.filter((page) => bare(page.address) === bare(address)) : only;
  const page = found.at(-1);
  if (!page) {
    const addresses = [...new Set(pages.map((each) => each.address))];
    const listed = addresses.slice(0, LISTED);
    const list = listed.map((each) => `--address ${each}`);
    throw new CaptureError(
      address
        ? `The archive has no text at ${address}`
        : `The archive has ${addresses.length} texts`,
      { line: 1, column: 1 },
      addresses.length === 0
        ? 'Import a file that holds a page'
        : `Name one: ${list.join(', ')}${addresses.length > LISTED ? ` and ${addresses.length - LISTED} more` : ''}`,
      listed.map((each) => ({ options: ['--address', each], says: 'that page' })),
    );
  }
  return {
    bytes: page.body(),
    file: `page${ENDING[page.type] ?? ''}`,
    found: [
      { field: 'url', value: page.address, where: 'WARC-Target-URI' },
      ...(page.date
        ? [{ field: 'archive' as const, value: `saved on ${page.date}`, where: 'WARC-Date' }]
        : []),
    ],
    told:
      found.length > 1
        ? [`the archive has the page ${found.length} times; this is the last of them`]
        : [],
    options: { address: page.address },
  };
}

const ENDING: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.xhtml',
  'application/pdf': '.pdf',
  'text/plain': '.txt',
};

/** An address without what tells two ways of writing it apart. */
function bare(address: string): string {
  return address
    .replace(/^https?:\/\//, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}
