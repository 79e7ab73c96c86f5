import { CaptureError } from '../../../model/capture/decode.ts';
import type { Found } from '../../../model/capture/reading.ts';
import { decodePage } from '../html/decode-page.ts';
import { pageAsReading } from '../html/html-reader.ts';
import { savedOn } from '../html/metadata.ts';
import { readPage } from '../html/read-page.ts';
import type { CaptureReader } from '../reader.ts';
import { type Headers, type MhtmlPart, mhtmlParts } from './mhtml-parts.ts';

/** Web pages saved with all that belongs to them in one file (MHTML). */
export const mhtmlReader: CaptureReader = {
  id: 'mhtml',
  version: 2,
  name: 'a web page saved as one file (MHTML)',
  ending: 'mhtml',
  recognises: (start, ending) => {
    const text = new TextDecoder('latin1').decode(start);
    const head = text.split(/\r?\n\r?\n/)[0] ?? '';
    return (
      /^(?:mht|mhtml)$/.test(ending) ||
      (/^[A-Za-z-]+:/.test(head) && /^content-type:\s*multipart\/related/im.test(head))
    );
  },
  read: async (bytes, options, lang) => {
    const { headers, parts } = mhtmlParts(bytes);
    const pages = parts.filter(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type));
    const page = options.part
      ? pages.find(({ location }) => location === options.part)
      : (pages.find((part) => isRoot(part, headers)) ?? pages[0]);
    if (!page)
      throw new CaptureError(
        options.part ? `It holds no page ${options.part}` : 'It holds no web page',
        { line: 1, column: 1 },
        pages.length > 0
          ? `Name one of ${namesOf(pages)} with --part`
          : 'Save the page again, as a single file of HTML or as text',
      );
    const { html, encoding, told } = decodePage(page.bytes, lang, options.encoding, page.charset);
    const sheets = parts.filter(({ type }) => type === 'text/css').map(textOf);
    const reading = await readPage(html, { sheets, main: 'find' });
    const others = pages.filter((part) => part !== page);
    return pageAsReading(
      { ...reading, found: [...foundIn(headers, page), ...reading.found] },
      [
        ...told,
        ...(others.length > 0
          ? [
              `it holds ${others.length} more pages, as frames: --part with one of ${namesOf(others)}`,
            ]
          : []),
      ],
      { ...options, encoding },
    );
  },
};

/** What the archive says of where its page is from, and when it was saved. */
function foundIn(headers: Headers, { location }: MhtmlPart): Found[] {
  const header = 'snapshot-content-location';
  const from = headers.get(header) ?? location ?? '';
  const where = headers.has(header)
    ? 'header Snapshot-Content-Location'
    : 'header Content-Location';
  const saved = savedOn(headers.get('date'), 'header Date');
  return [
    ...(/^https?:/.test(from) ? [{ field: 'url' as const, value: from, where }] : []),
    ...(saved ? [saved] : []),
  ];
}

function isRoot({ headers, location }: MhtmlPart, archive: Headers): boolean {
  const start = /start\s*=\s*"?(<[^>]+>)/i.exec(archive.get('content-type') ?? '')?.[1];
  return start
    ? headers.get('content-id')?.trim() === start
    : location !== null && location === archive.get('snapshot-content-location');
}

function namesOf(pages: readonly MhtmlPart[]): string {
  return pages
    .map(({ location }) => location)
    .filter((location) => location !== null)
    .slice(0, 10)
    .join(', ');
}

function textOf({ bytes, charset }: MhtmlPart): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
