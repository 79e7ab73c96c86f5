import type { Browser } from 'playwright-core';
import type { Edition } from '../../../src/model/edition.ts';
import type { PdfDocument } from '../../../src/publish/pdf/document.ts';
import { type Paper, pdfStyle } from '../../../src/publish/pdf/style.ts';
import { withDetails } from '../../../src/publish/pdf/with-details.ts';
import { interfaceIn } from '../../../src/words/words.ts';
import { layOutPages } from './lay-out-pages.ts';

/** What documents are printed with. */
export interface Printing {
  readonly edition: Edition;
  /** TrueType faces that have the Chinese characters of the documents. */
  readonly fonts: readonly Uint8Array[];
  readonly paper: Paper;
  /** Reads a file that documents name, such as a picture, by its path. */
  readonly read: (path: string) => Uint8Array;
}

/** A printed document. */
export interface Printed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/** Where documents stand while they are printed: no address of anything, and nothing is asked of it. */
const HERE = 'http://pdf.invalid/';

/** Prints a document of an edition in a window of a browser, which asks the network for nothing. */
export async function printDocument(
  browser: Browser,
  { content }: PdfDocument,
  { edition: { record }, fonts, paper, read }: Printing,
): Promise<Printed> {
  const { words, say, date } = interfaceIn(record.interface);
  const page = await browser.newPage();
  const names = fonts.map((_, i) => `song-${i + 1}.ttf`);
  try {
    await page.route('**/*', (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(1));
      const fulfil = (contentType: string, body: string | Uint8Array) =>
        route.fulfill({ contentType, body: Buffer.from(body) });
      if (!route.request().url().startsWith(HERE)) return route.abort();
      if (path === '') return fulfil('application/xhtml+xml', content);
      if (path === 'style.css') return fulfil('text/css', pdfStyle(names, paper));
      const font = fonts[names.indexOf(path)];
      return font ? fulfil('font/ttf', font) : fulfil(typeOf(path), read(path));
    });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.goto(HERE, { timeout: 0 });
    await page.evaluate(() => document.fonts.ready);
    const version = say(words.book.version, { version: record.version, date: date(record.date) });
    const pages = await page.evaluate(layOutPages, `${record.title} · ${version}`);
    const headings = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => {
        const words = heading.cloneNode(true) as Element;
        for (const number of words.querySelectorAll('.noteref')) number.remove();
        return [heading.textContent ?? '', words.textContent ?? ''] as const;
      }),
    );
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    return {
      pages,
      bytes: withDetails(bytes, {
        author: record.publisher || record.title,
        subject: `${record.description} (${version})`,
        headings,
      }),
    };
  } finally {
    await page.close();
  }
}

const typeOf = (path: string) =>
  path.endsWith('.svg') ? 'image/svg+xml' : 'application/octet-stream';
