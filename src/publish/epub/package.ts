import { roleOf } from '../../model/creator.ts';
import type { Author, Edition } from '../../model/edition.ts';
import { principalOf } from '../../model/lookup.ts';
import { languagesOfNotes } from '../../model/spoken-notes.ts';
import { licenceOf } from '../../render/imprint.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { interfaceIn } from '../../words/words.ts';
import type { ToldChapter } from './chapter.ts';
import { identifierOf } from './identifier.ts';

/** A file of the book that is no chapter. */
export interface Resource {
  readonly file: string;
  readonly type: string;
  /**
   * What it is to the book where it is no part of what is read: it is linked then, and not in the
   * manifest (EPUB 3.3, 5.5.6).
   */
  readonly rel?: string;
}

/** The package document: what the book is, its files, and their order (EPUB 3.3, 5). */
export function packageDocument(
  edition: Edition,
  site: string,
  chapters: readonly ToldChapter[],
  resources: readonly Resource[],
): XmlElement {
  const id = (file: string) => `file-${file.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
  return el(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'book',
      'xml:lang': edition.record.lang,
    },
    el(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      about(edition, site),
      makers(edition),
      accessibility(edition),
      resources.map(
        ({ file, type, rel }) => rel && el('link', { rel, href: file, 'media-type': type }),
      ),
    ),
    el(
      'manifest',
      {},
      chapters.map(({ file, hasSvg }) => {
        const properties = [file === 'nav.xhtml' && 'nav', hasSvg && 'svg']
          .filter(Boolean)
          .join(' ');
        return el('item', {
          id: id(file),
          href: file,
          'media-type': 'application/xhtml+xml',
          properties: properties || null,
        });
      }),
      resources.map(
        ({ file, type, rel }) =>
          !rel && el('item', { id: id(file), href: file, 'media-type': type }),
      ),
    ),
    el(
      'spine',
      {},
      chapters.map(({ file }) => el('itemref', { idref: id(file) })),
    ),
  );
}

const meta = (property: string, value: string, of: Record<string, string> = {}) =>
  el('meta', { property, ...of }, value);

function about(edition: Edition, site: string): XmlNode[] {
  const { record, sources } = edition;
  const ui = interfaceIn(record.interface);
  return [
    el('dc:identifier', { id: 'book' }, identifierOf(edition, site)),
    el('dc:title', {}, record.title),
    ...[
      ...new Set([
        record.lang,
        ...sources.map(({ record: { lang } }) => lang),
        ...sources.flatMap(languagesOfNotes),
      ]),
    ].map((lang) => el('dc:language', {}, lang)),
    el('dc:date', {}, record.date),
    meta('dcterms:modified', `${record.date}T00:00:00Z`),
    el('dc:description', {}, record.description),
    el('dc:publisher', {}, record.publisher || record.title),
    el('dc:source', {}, site),
    el('dc:rights', {}, `${licenceOf(ui, edition)} ${ui.words.book.rightsInColophon}`),
  ];
}

const personName = ({ family, given, literal }: Author) =>
  literal ?? [given, family].filter(Boolean).join(' ');

/** The principal work's authors, as its page names them; the edition as who annotated it. */
function makers(edition: Edition): XmlNode[] {
  const { record } = edition;
  const principal = principalOf(edition);
  const authors = (principal?.record.work.authors ?? []).filter(
    (each) => roleOf(each) === 'author',
  );
  const annotator = authors.length > 0 ? 'dc:contributor' : 'dc:creator';
  const role = (of: string, code: string) =>
    meta('role', code, { refines: `#${of}`, scheme: 'marc:relators' });
  return [
    ...authors.flatMap((author, i) => {
      const id = `author-${i + 1}`;
      const original =
        author.original &&
        meta('alternate-script', author.original, {
          refines: `#${id}`,
          'xml:lang': principal?.record.lang ?? '',
        });
      return [
        el('dc:creator', { id }, personName(author)),
        role(id, 'aut'),
        ...(original ? [original] : []),
      ];
    }),
    el(annotator, { id: 'annotator' }, record.publisher || record.title),
    role('annotator', 'ann'),
  ];
}

/**
 * What the book needs of its readers, in the terms of schema.org; no conformance is claimed, as
 * nobody has assessed it.
 */
function accessibility({ record, sources }: Edition): XmlNode[] {
  const { accessibility: summary, accessibleFigures } = interfaceIn(record.interface).words.book;
  const hasFigures = sources.some(({ record: { figures } }) => figures.length > 0);
  const features = [
    'alternativeText',
    'annotations',
    'displayTransformability',
    'longDescription',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
    'unlocked',
  ];
  return [
    meta('schema:accessMode', 'textual'),
    meta('schema:accessMode', 'visual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', hasFigures ? `${summary} ${accessibleFigures}` : summary),
  ];
}
