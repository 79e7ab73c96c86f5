import type { Edition, EditionRecord, Source } from '../../model/edition.ts';
import { figurePath } from '../../model/figure.ts';
import { principalOf } from '../../model/lookup.ts';
import { el } from '../../render/xml.ts';
import { songCharacters } from '../song/characters.ts';
import { isInBook } from './book-nodes.ts';
import type { Chapter, ToldChapter, WrittenChapter } from './chapter.ts';
import { aboutChapter } from './chapters/about.ts';
import { colophonChapter } from './chapters/colophon.ts';
import { glossaryChapter } from './chapters/glossary.ts';
import { mapChapter } from './chapters/map.ts';
import { navChapter } from './chapters/nav.ts';
import { referencesChapter } from './chapters/references.ts';
import { sourceChapter } from './chapters/source.ts';
import { timelineChapter } from './chapters/timeline.ts';
import { titlePage } from './chapters/title-page.ts';
import { deadLinks } from './dead-links.ts';
import { bookOf, type Here } from './here.ts';
import { packageDocument } from './package.ts';
import { styleSheet } from './style.ts';
import { bookXml, written } from './xhtml.ts';

/** The book among the downloads. */
export const bookFile = ({ id }: Pick<EditionRecord, 'id'>) => `${id}.epub`;
const BOOK_TYPE = 'application/epub+zip';

/** What the book needs beside the edition. */
export interface BookOptions {
  /** The site's own address, with a slash at its end. */
  readonly site: string;
  /** Cuts a Chinese face down to characters: TrueType files, and their licence. */
  readonly cutFace: (
    characters: readonly string[],
  ) => Promise<{ fonts: readonly Uint8Array[]; licence: string }>;
  /** Makes the chapter of a source, or has it from before. */
  readonly made?: (source: string, make: () => WrittenChapter) => WrittenChapter;
  /** Reads the file of a source's figure. */
  readonly readFigure: (source: string, file: string) => Uint8Array;
}

/** A file of the book's archive. */
export interface BookFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly store?: boolean;
}

/**
 * Writes the edition as an EPUB 3.3 publication: the files of its archive, in the order in which
 * they stand there. A chapter is let go of as soon as it is taken.
 *
 * Throws where a link in it would lead nowhere.
 */
export async function* book(
  edition: Edition,
  { site, cutFace, made = (_source, make) => make(), readFigure }: BookOptions,
): AsyncGenerator<BookFile> {
  // First and as it is, by which a file is known for an EPUB (OCF, 4.3).
  yield { name: 'mimetype', bytes: BOOK_TYPE, store: true };
  yield { name: 'META-INF/container.xml', bytes: container() };
  const told: ToldChapter[] = [];
  const characters = new Set<string>();
  const file = ({ content, ...chapter }: WrittenChapter): BookFile => {
    told.push(chapter);
    for (const each of songCharacters([content])) characters.add(each);
    return { name: `EPUB/${chapter.file}`, bytes: content };
  };
  const here = bookOf(edition, site);
  const write = (chapter: Chapter) => written(chapter, here.ui.lang);
  for (const chapter of chaptersIn(here, write, sourceChapters(edition, site, made)))
    yield file(chapter);
  yield file(write(navChapter(here, told)));
  // The table of contents is read after the first page.
  told.splice(1, 0, ...told.splice(-1));
  const dead = deadLinks(told);
  if (dead.length > 0)
    throw new Error(
      `Links in the book lead nowhere: ${dead.join(', ')}. Mend them on the page that they are from.`,
    );
  const { fonts, licence } = await cutFace(songCharacters(characters));
  const faces = fonts.map((bytes, i) => ({ file: `fonts/song-${i + 1}.ttf`, bytes }));
  const resources = [
    { file: 'style.css', type: 'text/css', bytes: styleSheet(faces.map(({ file }) => file)) },
    ...faces.map((face) => ({ ...face, type: 'font/ttf' })),
    ...edition.sources.flatMap(({ id, paragraphs }) =>
      paragraphs.flatMap(({ figures }) =>
        figures.flatMap(({ file, picture }) =>
          picture && isInBook(file)
            ? [{ file: figurePath(id, file), type: picture.type, bytes: readFigure(id, file) }]
            : [],
        ),
      ),
    ),
    { file: 'fonts/OFL.txt', type: 'text/plain', rel: 'dcterms:license', bytes: licence },
  ];
  const packed = packageDocument(edition, site, told, resources);
  yield { name: 'EPUB/package.opf', bytes: bookXml(packed) };
  for (const { file, bytes } of resources) yield { name: `EPUB/${file}`, bytes };
}

/** Writes the chapters of sources. */
export function sourceChapters(
  edition: Edition,
  site: string,
  made: NonNullable<BookOptions['made']>,
): (source: Source) => WrittenChapter {
  const here = bookOf(edition, site);
  return (source) => made(source.id, () => written(sourceChapter(source, here), here.ui.lang));
}

/** Every chapter but the table of contents, in the order of reading. */
export function bookChapters(here: Here): Chapter[] {
  return [
    ...chaptersIn(
      here,
      (chapter) => chapter,
      (source) => sourceChapter(source, here),
    ),
  ];
}

/** The principal source before the others; `write` and `ofSource` make what is wanted of each. */
function* chaptersIn<T>(
  here: Here,
  write: (chapter: Chapter) => T,
  ofSource: (source: Source) => T,
): Generator<T> {
  const principal = principalOf(here.edition);
  const sources = here.edition.sources.toSorted(
    (a, b) => Number(b === principal) - Number(a === principal),
  );
  yield write(titlePage(here));
  for (const source of sources) yield ofSource(source);
  if (principal) yield write(mapChapter(here, principal));
  yield write(timelineChapter(here));
  yield write(glossaryChapter(here));
  yield write(referencesChapter(here));
  yield write(aboutChapter(here));
  yield write(colophonChapter(here));
}

/** Where the package document lies (OCF, 4.2.6.3.1). */
function container(): string {
  return bookXml(
    el(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      el(
        'rootfiles',
        {},
        el('rootfile', {
          'full-path': 'EPUB/package.opf',
          'media-type': 'application/oebps-package+xml',
        }),
      ),
    ),
  );
}
