import { CaptureError } from '../../../model/capture/decode.ts';
import type { Found, FoundField } from '../../../model/capture/reading.ts';
import { elementsIn, firstOf, type PageElement, parseXml, textOf } from '../html/page-tree.ts';
import type { Archive } from '../unzip.ts';

/** A file of a book, in the order of reading. */
export interface Chapter {
  /** Its name in the archive. */
  readonly name: string;
  /** Whether the book itself sets it apart: its cover, its table of contents. */
  readonly isApart: 'navigation' | 'cover' | null;
}

/** What a book’s package says of it (EPUB 3.3, 5). */
export interface BookPackage {
  readonly chapters: readonly Chapter[];
  /** Names of its style sheets. */
  readonly sheets: readonly string[];
  readonly found: readonly Found[];
}

const FIELDS: Readonly<Record<string, FoundField>> = {
  title: 'title',
  creator: 'author',
  publisher: 'publisher',
  date: 'date',
  language: 'language',
  rights: 'rights',
  source: 'url',
};

/** Reads a book’s package. Throws a {@link CaptureError} where the archive is no book. */
export function readPackage(archive: Archive): BookPackage {
  const container = read(archive, 'META-INF/container.xml');
  const path = container && firstOf(container, 'rootfile')?.attributes['full-path'];
  const root = path ? read(archive, path) : null;
  if (!root)
    throw new CaptureError(
      'The archive is no e-book: it does not say where its package is',
      { line: 1, column: 1 },
      'Unpack it, and import the files in it',
    );
  refuseProtected(archive);
  const folder = (path as string).replace(/[^/]*$/, '');
  const elements = [...elementsIn(root)];
  const items = new Map(
    elements
      .filter(({ name }) => name === 'item')
      .map(({ attributes }) => [attributes.id ?? '', attributes] as const),
  );
  const covers = new Set(
    elements
      .filter(({ name, attributes }) => name === 'reference' && attributes.type === 'cover')
      .map(({ attributes }) => resolve(folder, attributes.href ?? '')),
  );
  const contents = new Set(
    elements
      .filter(({ name, attributes }) => name === 'reference' && attributes.type === 'toc')
      .map(({ attributes }) => resolve(folder, attributes.href ?? '')),
  );
  const chapters = elements
    .filter(({ name }) => name === 'itemref')
    .flatMap(({ attributes: { idref = '' } }): Chapter[] => {
      const item = items.get(idref);
      if (!item?.href || !/x?html/.test(item['media-type'] ?? 'xhtml')) return [];
      const name = resolve(folder, item.href);
      const isNav = /\bnav\b/.test(item.properties ?? '') || contents.has(name);
      return [{ name, isApart: isNav ? 'navigation' : covers.has(name) ? 'cover' : null }];
    });
  return {
    chapters,
    sheets: [...items.values()]
      .filter((item) => item['media-type'] === 'text/css' && item.href)
      .map(({ href = '' }) => resolve(folder, href)),
    found: foundIn(elements),
  };
}

function foundIn(elements: readonly PageElement[]): Found[] {
  const metadata = elements.find(({ name }) => name === 'metadata');
  const found: Found[] = [];
  for (const element of metadata ? elementsIn(metadata) : []) {
    const field = FIELDS[element.name];
    const value = textOf(element).replace(/\s+/g, ' ').trim();
    if (!field || value === '' || (field === 'url' && !/^https?:/.test(value))) continue;
    if (element.name === 'date' && /modif/i.test(element.attributes['opf:event'] ?? '')) continue;
    found.push({ field, value, where: `dc:${element.name} of the book’s package` });
  }
  return found;
}

/** Books that a shop has locked; fonts alone may be so without harm. */
function refuseProtected(archive: Archive): void {
  const encryption = read(archive, 'META-INF/encryption.xml');
  if (!encryption) return;
  const locked = [...elementsIn(encryption)].some(
    ({ name, attributes }) =>
      name === 'cipherreference' &&
      /\.(?:x?html?|xml|opf)$/i.test(attributes.uri ?? attributes.URI ?? ''),
  );
  if (locked)
    throw new CaptureError(
      'The book is locked (DRM): its text is encrypted',
      { line: 1, column: 1 },
      'Get it without a lock from who publishes it',
    );
}

function read(archive: Archive, name: string): PageElement | null {
  const bytes = archive.read(name);
  return bytes && parseXml(new TextDecoder(bytes[1] === 0 ? 'utf-16le' : 'utf-8').decode(bytes));
}

/** The name in the archive of what a file in a folder names. */
function resolve(folder: string, href: string): string {
  const path = `${folder}${href.replace(/[?#].*$/, '')}`;
  const parts: string[] = [];
  for (const part of path.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  try {
    return decodeURIComponent(parts.join('/'));
  } catch {
    return parts.join('/');
  }
}
