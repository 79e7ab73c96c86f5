import { CaptureError } from '../../../model/capture/decode.ts';
import type { LeftOut, ReadLine } from '../../../model/capture/reading.ts';
import { decodePage } from '../html/decode-page.ts';
import { readPage } from '../html/read-page.ts';
import { LIMITS } from '../limits.ts';
import type { CaptureReader } from '../reader.ts';
import { isZip, openZip } from '../unzip.ts';
import { type Chapter, readPackage } from './package.ts';

const APART: Readonly<Record<'navigation' | 'cover', LeftOut>> = {
  navigation: { rule: 'contents', why: 'the book’s own table of contents' },
  cover: { rule: 'cover', why: 'the book’s cover' },
};

/** E-books (EPUB 2 and 3): their files in the order of reading. */
export const epubReader: CaptureReader = {
  id: 'epub',
  version: 2,
  name: 'an e-book (EPUB)',
  ending: 'epub',
  recognises: (start, ending) =>
    isZip(start) &&
    (ending === 'epub' ||
      new TextDecoder('latin1').decode(start).includes('mimetypeapplication/epub+zip')),
  read: async (bytes, options, lang) => {
    const archive = openZip(bytes);
    const { chapters, sheets, found } = readPackage(archive);
    const chosen = options.part
      ? chapters.filter(({ name }) => named(name, options.part))
      : chapters;
    if (chosen.length === 0)
      throw new CaptureError(
        options.part ? `The book has no file “${options.part}”` : 'The book has no text',
        { line: 1, column: 1 },
        `Its files are ${chapters
          .map(({ name }) => name)
          .slice(0, 20)
          .join(', ')}`,
      );
    const styles = sheets.flatMap((name) => {
      const sheet = archive.read(name);
      return sheet ? [new TextDecoder().decode(sheet)] : [];
    });
    const lines: ReadLine[] = [];
    const told: string[] = [];
    for (const chapter of chosen) {
      const file = archive.read(chapter.name);
      if (!file) {
        told.push(`the book names ${chapter.name}, which is not in it`);
        continue;
      }
      const at = chapter.name.replace(/^.*\//, '');
      const page = decodePage(file, lang, options.encoding);
      const reading = await readPage(page.html, { sheets: styles, main: 'all', at, isXml: true });
      for (const line of reading.lines) lines.push(apart(line, chapter));
      refuseTooLong(lines);
      told.push(...[...page.told, ...reading.told].map((what) => `${at}: ${what}`));
    }
    if (!lines.some(({ text, leftOut }) => text !== '' && !leftOut))
      throw new CaptureError(
        'The book holds no text: its pages are pictures',
        { line: 1, column: 1 },
        'Get its text by a program that reads letters in pictures (OCR), and import that',
      );
    return {
      lines: lines.slice(1),
      paragraphs: 'stanzas',
      stripped: [],
      found,
      told,
      options,
    };
  },
};

/** Throws a {@link CaptureError} before a book without end is read to it. */
function refuseTooLong(lines: readonly ReadLine[]): void {
  if (lines.length > LIMITS.lines)
    throw new CaptureError(
      `The book has more than ${LIMITS.lines} lines`,
      { line: 1, column: 1 },
      'Name one of its files with --part, and import each as a source',
    );
}

/** Whether a file has a name, or ends in it. */
function named(name: string, part: string | undefined): boolean {
  return name === part || name.endsWith(`/${part}`);
}

/** A line of a part that the book sets apart is none of its text. A chapter has no title of the whole. */
function apart({ isTitle, ...line }: ReadLine, { isApart }: Chapter): ReadLine {
  const heading = isTitle ? { heading: line.heading ?? 2 } : {};
  if (line.text === '' || !isApart) return { ...line, ...heading };
  return { ...line, leftOut: line.leftOut ?? APART[isApart] };
}
