import { CaptureError } from '../../../model/capture/decode.ts';
import type { ReaderOptions } from '../../../model/capture/reader-use.ts';
import type { Reading, ReadLine } from '../../../model/capture/reading.ts';
import type { CaptureReader } from '../reader.ts';
import { decodePage } from './decode-page.ts';
import { type PageReading, readPage } from './read-page.ts';

/** Web pages: as they are served, saved complete or in a single file, and XHTML. */
export const htmlReader: CaptureReader = {
  id: 'html',
  version: 3,
  name: 'a web page',
  ending: 'html',
  recognises: (start, ending) => {
    const text = new TextDecoder(start[1] === 0 ? 'utf-16le' : 'latin1').decode(start);
    return (
      /^(?:ï»¿|\ufeff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
        text,
      ) || /^(?:html?|xhtml|xht|shtml)$/.test(ending)
    );
  },
  read: async (bytes, options, lang) => {
    const { html, encoding, told } = decodePage(bytes, lang, options.encoding);
    const page = await readPage(html, {
      main: options.part ? { selector: options.part } : 'find',
    });
    return pageAsReading(page, told, { ...options, encoding });
  },
};

/** A page as the reading of its file. Throws a {@link CaptureError} for one without words. */
export function pageAsReading(
  { lines, found, told }: PageReading,
  before: readonly string[],
  options: ReaderOptions,
): Reading {
  if (!lines.some(isText))
    throw new CaptureError(
      options.part
        ? `No text of the page is in what --part ${options.part} says`
        : 'The page holds no text: its words may be in frames, in pictures or brought by scripts',
      { line: 1, column: 1 },
      options.part
        ? 'Give another selector (#id, .class, the name of an element), or leave it out'
        : 'Open it in a browser and save it again when its words are there, as a single file or as text',
    );
  return {
    lines: lines.slice(1),
    paragraphs: 'stanzas',
    stripped: [],
    found,
    told: [...before, ...told],
    options,
  };
}

function isText({ text, leftOut }: ReadLine): boolean {
  return text !== '' && !leftOut;
}
