import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { CaptureError } from '../../../model/capture/decode.ts';
import type { Reading } from '../../../model/capture/reading.ts';
import type { CaptureReader } from '../reader.ts';
import { type Elements, elementsOf } from './elements.ts';
import { foundIn } from './found.ts';
import type { PageContent } from './glyph.ts';
import { layOut } from './layout.ts';
import { type Layers, readPage } from './page-content.ts';
import { bringPdfjs, openPdf, type Pdfjs } from './pdfjs.ts';
import { readingOfPages } from './reading-of-pages.ts';
import { unreadableOf } from './unreadable.ts';

/** PDF with a text layer. */
export const pdfReader: CaptureReader = {
  id: 'pdf',
  version: 3,
  name: 'a PDF',
  ending: 'pdf',
  recognises: (start, ending) =>
    new TextDecoder('latin1').decode(start.subarray(0, 1024)).includes('%PDF-') ||
    (ending === 'pdf' && start.length > 0),
  read: readPdf,
};

/** Most pages of one PDF, and how many that cannot be read are tried in a row. */
const PAGES = 10_000;
const BROKEN = 50;

/** Part of all characters that may be unreadable. */
const UNREADABLE = 0.2;

const START = { line: 1, column: 1 };

/** Reads a PDF. Throws a {@link CaptureError} where it holds no text that can be read. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const pdfjs = await bringPdfjs();
  const { document, missing } = await openPdf(pdfjs, bytes);
  try {
    if (document.numPages > PAGES)
      throw refusal(
        `The PDF says that it has ${document.numPages} pages; at most ${PAGES} are read`,
        'Part the file, and import each part as a source',
      );
    const { pages, elements, broken } = await pagesOf(document, pdfjs);
    const told = toldOf(pages, { broken, missing });
    const { lines, told: more } = readingOfPages(layOut(pages, elements), elements);
    const permissions = await document.getPermissions().catch(() => null);
    if (permissions)
      told.push(
        'Its maker asks viewers to restrict what is done with it; it was read all the same, since it opens without a password. Whether it may be published is for its rights to say.',
      );
    return {
      lines,
      paragraphs: 'stanzas',
      stripped: [],
      found: await foundIn(document),
      told: [...told, ...more],
      options: {},
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function pagesOf(
  document: PDFDocumentProxy,
  pdfjs: Pdfjs,
): Promise<{ pages: PageContent[]; elements: Map<number, Elements>; broken: number[] }> {
  const layers = (await document.getOptionalContentConfig()) as unknown as Layers;
  const pages: PageContent[] = [];
  const elements = new Map<number, Elements>();
  const broken: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      pages.push(await readPage(page, number, { pdfjs, layers }));
      elements.set(number, await elementsOf(page));
      page.cleanup();
    } catch (error) {
      broken.push(number);
      if (broken.at(-BROKEN) === number - BROKEN + 1 || broken.length === document.numPages)
        throw refusal(
          `Its pages cannot be read (${broken.length} of ${document.numPages}, the last: ${(error as Error).message.replace(/\.$/, '')})`,
          'Fetch the file anew; if it opens in a viewer, print it to a PDF file there, and import that',
        );
    }
  }
  return { pages, elements, broken };
}

/** What is wrong with pages, told; throws where too much is. */
function toldOf(
  pages: readonly PageContent[],
  { broken, missing }: { broken: readonly number[]; missing: ReadonlySet<string> },
): string[] {
  const told: string[] = [];
  const counts = pages.map((page) => ({ page, ...unreadableOf(page) }));
  const all = counts.reduce((sum, each) => sum + each.all, 0);
  const bad = counts.reduce((sum, each) => sum + each.bad, 0);
  const pictures = pages.filter(({ isPicture }) => isPicture).length;
  const empty = counts.filter(({ all: own }) => own === 0).map(({ page }) => page);
  if (pages.length === 0)
    throw refusal(
      'The PDF has no page that can be read',
      'Fetch the file anew; if it opens in a viewer, print it to a PDF file there, and import that',
    );
  const maps = [...missing].join(', ');
  if (all === 0 && maps)
    throw refusal(
      `The PDF’s letters are given by codes whose map of characters is not here (${maps})`,
      'Have the maps (npm install pdfjs-dist) and read it anew, or open it in a viewer, print it to a PDF file there, and import that',
    );
  if (all === 0)
    throw refusal(
      pictures > 0
        ? 'The PDF holds pictures of pages and no text'
        : 'The PDF holds no text: its letters may be drawn as lines, or its pages are empty',
      'Have its text recognised, with ocrmypdf for one (ocrmypdf -l LANGUAGE in.pdf out.pdf), and import what comes of it',
    );
  if (bad > UNREADABLE * all)
    throw refusal(
      `The PDF does not say which characters its letters are: ${Math.round((100 * bad) / all)} % of them cannot be read`,
      'Have its text recognised anew, with ocrmypdf for one (ocrmypdf --force-ocr -l LANGUAGE in.pdf out.pdf), and import what comes of it',
    );
  const spoilt = counts.filter((each) => each.bad > 0).map(({ page }) => page.page);
  if (spoilt.length > 0)
    told.push(
      `${bad} of ${all} characters cannot be read, for the PDF does not say which they are: on ${named(spoilt)}.`,
    );
  const scans = empty.filter(({ isPicture }) => isPicture).map(({ page }) => page);
  if (scans.length > 0)
    told.push(`Pictures without text, which would have to be recognised: ${named(scans)}.`);
  if (maps)
    told.push(
      `Letters given by codes whose map of characters is not here may be missing or wrong (${maps}); npm install pdfjs-dist brings the maps.`,
    );
  if (broken.length > 0) told.push(`Could not be read: ${named(broken)}.`);
  const unseen = pages.reduce((sum, page) => sum + page.unseen, 0);
  if (unseen > 0)
    told.push(`${unseen} characters beyond the edge of a page or in a hidden layer were left out.`);
  const mistaken = pages.reduce((sum, page) => sum + page.mistaken, 0);
  if (mistaken > 0)
    told.push(
      `${mistaken} vowel signs that stand over no letter were taken for the white space of their letters.`,
    );
  const remarks = pages.reduce((sum, page) => sum + page.remarks, 0);
  if (remarks > 0)
    told.push(`${remarks} characters of remarks that someone put on the pages were left out.`);
  return told;
}

/** Numbers of pages in words: `page 3`, `pages 3, 5-7`. */
function named(pages: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const page of pages) {
    const last = spans.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else spans.push([page, page]);
  }
  const list = spans.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
  return pages.length === 1 ? `page ${list}` : `pages ${list}`;
}

function refusal(what: string, mend: string): CaptureError {
  return new CaptureError(what, START, mend);
}
