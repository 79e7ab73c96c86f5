import type { Edition, Source } from '../model/edition.ts';
import { sourceAt } from '../model/lookup.ts';
import { bookFileOf } from '../render/pages.ts';
import { REFERENCE_FILES } from './citation/files.ts';
import { bookFile } from './epub/book.ts';
import { MANIFEST } from './fixity/sums.ts';
import { formatsOf } from './formats.ts';
import { archiveFile } from './offline/archive.ts';

/** A file that the downloads' page offers. */
export interface Download {
  /** From the site's folder: `downloads/references.json`. */
  readonly path: string;
  /** What it is for, in a sentence without its full stop. */
  readonly purpose: string;
  /** What stands for its checksum where the page cannot have it, since the file lists the page. */
  readonly unsummed?: string;
  /** What stands for its checksum inside the offline archive, where the file is not. */
  readonly outside?: string;
}

/** What the files of references are for, by their ending. */
const READERS: Readonly<Record<(typeof REFERENCE_FILES)[number]['ending'], string>> = {
  json: 'CSL-JSON, for Zotero, Pandoc and citeproc',
  bib: 'BibTeX, for LaTeX',
  ris: 'RIS, for EndNote and others',
};

/** The files that hold the whole edition, or speak of it. */
export function editionDownloads({ record }: Pick<Edition, 'record'>): Download[] {
  return [
    {
      path: `downloads/${archiveFile(record)}`,
      purpose:
        'Everything on this site as a folder: unpack it and open index.html; it needs no network and no server',
      outside: 'This folder came from it.',
    },
    {
      path: `downloads/${bookFile(record)}`,
      purpose: 'The edition as a book, for e-readers (EPUB 3.3)',
    },
    {
      path: `downloads/${MANIFEST}`,
      purpose: 'Checksums of every file of this site, to check a copy of it or a mirror',
      unsummed: 'It lists this page too, which therefore cannot have its checksum.',
      outside: `The list of this folder is ${MANIFEST}, beside its first page.`,
    },
    ...REFERENCE_FILES.map(({ ending }) => ({
      path: `downloads/references.${ending}`,
      purpose: `Every work that the edition cites, as ${READERS[ending]}`,
    })),
  ];
}

/** The files of one source. */
export function sourceDownloads(source: Source): Download[] {
  const folder = `downloads/${source.id}`;
  const capture = 'The file in which the text reached the editors, byte for byte';
  const sums = 'Checksums of the files of this source, as sha256sum -c reads them';
  const references = REFERENCE_FILES.map(({ ending }) => ({
    path: `${folder}/citation.${ending}`,
    purpose: `The reference to this source, as ${READERS[ending]}`,
  }));
  return [
    ...(source.publishesText ? [{ path: `${folder}/capture.txt`, purpose: capture }] : []),
    ...formatsOf(source).map(({ path, purpose }) => ({ path, purpose })),
    ...references,
    { path: `${folder}/SHA256SUMS`, purpose: sums },
  ];
}

/**
 * Where a page of the site is kept in what can be taken away. `path` is the page's, from the site's
 * root (`decision/`); `book` is null for a page that the book does not have.
 */
export function keptIn(path: string, edition: Edition): { archive: string; book: string | null } {
  const source = sourceAt(edition, path);
  return {
    archive: `${path}index.html`,
    book: source ? `${source.id}.xhtml` : (bookFileOf(path) ?? null),
  };
}
