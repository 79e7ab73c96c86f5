import type { Edition, EditionRecord, Source } from '../../model/edition.ts';
import { el, type XmlChild, type XmlNode } from '../../render/xml.ts';
import { bookChapters } from '../epub/book.ts';
import { inLang } from '../epub/book-nodes.ts';
import type { Chapter } from '../epub/chapter.ts';
import { referencesChapter } from '../epub/chapters/references.ts';
import { sourceChapter } from '../epub/chapters/source.ts';
import { bookOf, type Here } from '../epub/here.ts';
import { bookXml } from '../epub/xhtml.ts';
import { hrefInWhole, joinChapters } from './join-chapters.ts';

/** What is printed to a PDF. */
export interface PdfDocument {
  /** Its name among the downloads, from `downloads/`. */
  readonly file: string;
  readonly title: string;
  /** XHTML, whose styles and pictures are beside it. */
  readonly content: string;
}

/** The PDF of the whole edition, among the downloads. */
export const editionPdf = ({ id }: Pick<EditionRecord, 'id'>) => `${id}.pdf`;

/** That of a source. */
export const sourcePdf = (source: string) => `${source}/${source}.pdf`;

/** What an edition is printed of: all of it, then each source. */
export function* pdfDocuments(edition: Edition, site: string): Generator<PdfDocument> {
  yield editionDocument(edition, site);
  for (const source of edition.sources) yield sourceDocument(edition, source, site);
}

/** The whole edition for print: its book, with the pages of what stands in it. */
export function editionDocument(edition: Edition, site: string): PdfDocument {
  const book = bookOf(edition, site);
  const { record } = edition;
  const [first, ...chapters] = bookChapters(book);
  return documentOf(book, editionPdf(record), record.title, [
    ...(first ? [first] : []),
    contents(book, chapters),
    ...chapters,
  ]);
}

/** One source for print, with the works that it cites; whatever else it leads to is on the site. */
export function sourceDocument(edition: Edition, source: Source, site: string): PdfDocument {
  const whole = bookOf(edition, site);
  const own = whole.files.get(source.path);
  const references = whole.files.get(REFERENCES);
  const files = [...whole.files].filter(([, file]) => file === own || file === references);
  const book: Here = { ...whole, files: new Map(files) };
  const chapter = sourceChapter(source, book);
  const cited = linksIn(chapter.body);
  const works = referencesChapter(book);
  const isCited = (id: string) => cited.has(`${references}#${id}`);
  return documentOf(book, sourcePdf(source.id), source.record.short, [
    chapter,
    ...([...cited].some((href) => href.startsWith(`${references}#`))
      ? [{ ...works, body: works.body.flatMap((node) => onlyCited(node, isCited)) }]
      : []),
  ]);
}

const REFERENCES = 'references/';

/** Where links of a chapter lead. */
function linksIn(nodes: readonly XmlNode[], found = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    if (node.attributes.href) found.add(node.attributes.href);
    linksIn(node.children, found);
  }
  return found;
}

/** Leaves out works that are not cited, and what cites others. */
function onlyCited(node: XmlNode, isCited: (id: string) => boolean): XmlNode[] {
  if (typeof node === 'string') return [node];
  const { id = '', class: kind } = node.attributes;
  if (kind === 'backlinks' || (id.startsWith('ref-') && !isCited(id))) return [];
  return [{ ...node, children: node.children.flatMap((child) => onlyCited(child, isCited)) }];
}

/** The chapters and their parts, each with its page, which is known when it is laid out. */
function contents({ ui }: Here, chapters: readonly Chapter[]): Chapter {
  const entry = (href: string, label: XmlChild, kind?: string) =>
    el(
      'li',
      { class: kind },
      el('a', { href }, label),
      el('span', { 'data-page-of': hrefInWhole('nav', href).slice(1) }),
    );
  return {
    file: 'nav.xhtml',
    title: ui.words.book.contents,
    body: [
      el('h1', {}, ui.words.book.contents),
      el(
        'ol',
        { class: 'toc' },
        chapters.flatMap(({ file, title, parts = [] }) => [
          entry(file, title),
          ...parts.map(({ href, label }) => entry(href, label, 'within')),
        ]),
      ),
    ],
  };
}

function documentOf(
  { edition: { record }, ui }: Here,
  file: string,
  title: string,
  chapters: readonly Chapter[],
): PdfDocument {
  const root = el(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', ...inLang(ui.lang) },
    el(
      'head',
      {},
      el('title', {}, title === record.title ? title : `${title} · ${record.title}`),
      el('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ),
    el('body', {}, joinChapters(chapters)),
  );
  return { file, title, content: bookXml(root).replace('\n', '\n<!DOCTYPE html>\n') };
}
