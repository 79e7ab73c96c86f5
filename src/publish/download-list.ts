import { publishedName } from '../model/capture/kept.ts';
import type { Edition, Source } from '../model/edition.ts';
import { sourceAt } from '../model/pages/parts.ts';
import { bookFileOf, pathWithout } from '../render/pages.ts';
import type { Interface } from '../words/words.ts';
import { CRATE, FEED, LLMS } from './addresses.ts';
import { cardsPath } from './card/card.ts';
import { REFERENCE_FILES } from './citation/files.ts';
import { ENTRY } from './dts/addresses.ts';
import { bookFile } from './epub/book.ts';
import { MANIFEST } from './fixity/sums.ts';
import { formatsOf, formatWords, ownEditionFiles } from './formats.ts';
import { archiveFile } from './offline/archive.ts';
import { editionPdf, sourcePdf } from './pdf/document.ts';

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
  /** Whether it is named only where it is there: builds do not make it. */
  readonly maybe?: boolean;
}

/** The files that hold the whole edition, or speak of it. */
export function editionDownloads(
  { record }: Pick<Edition, 'record'>,
  { words, say }: Interface,
): Download[] {
  const { files } = words;
  return [
    ...(record.archive
      ? [
          {
            path: `downloads/${archiveFile(record)}`,
            purpose: files.archive,
            outside: files.archiveInside,
          },
        ]
      : []),
    { path: `downloads/${bookFile(record)}`, purpose: files.book },
    { path: `downloads/${editionPdf(record)}`, purpose: files.pdf, maybe: true },
    {
      path: `downloads/${MANIFEST}`,
      purpose: files.manifest,
      unsummed: files.manifestUnsummed,
      outside: say(files.manifestInside, { manifest: MANIFEST }),
    },
    { path: FEED, purpose: files.feed },
    { path: LLMS, purpose: files.llms },
    { path: ENTRY, purpose: files.dts },
    { path: CRATE, purpose: files.crate },
    ...REFERENCE_FILES.map(({ ending }) => ({
      path: `downloads/references.${ending}`,
      purpose: say(files.references, { form: files[ending] }),
    })),
    ...ownEditionFiles().map(({ file }) => ({
      path: `downloads/${file}`,
      purpose: words.formats[file].purpose,
    })),
  ];
}

/** The files of one source. */
export function sourceDownloads(source: Source, { words, say }: Interface): Download[] {
  const { files } = words;
  const folder = `downloads/${source.id}`;
  return [
    ...(source.publishesText
      ? source.record.captures.slice(0, 1).map((capture) => ({
          path: `${folder}/${publishedName(capture)}`,
          purpose: files.capture,
        }))
      : []),
    { path: `downloads/${sourcePdf(source.id)}`, purpose: files.sourcePdf, maybe: true },
    { path: `${source.path}index.md`, purpose: files.markdown },
    { path: cardsPath(source.id), purpose: files.cards },
    ...formatsOf(source).map(({ path, file }) => ({
      path,
      purpose: formatWords(words, source, file).purpose,
    })),
    ...REFERENCE_FILES.map(({ ending }) => ({
      path: `${folder}/citation.${ending}`,
      purpose: say(files.reference, { form: files[ending] }),
    })),
    { path: `${folder}/SHA256SUMS`, purpose: files.sums },
  ];
}

/**
 * Where a page of the site is kept in what can be taken away. `path` is the page's, from the site's
 * root (`decision/`); `book` is null for a page that the book does not have.
 */
export function keptIn(file: string, edition: Edition): { archive: string; book: string | null } {
  const { path } = pathWithout(edition.record, file);
  const source = sourceAt(edition, path);
  return {
    archive: `${file}index.html`,
    book: source ? `${source.id}.xhtml` : (bookFileOf(path) ?? null),
  };
}
