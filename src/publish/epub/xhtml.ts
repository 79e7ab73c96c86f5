import { el, type XmlElement, type XmlNode, xmlDocument } from '../../render/xml.ts';
import { inLang } from './book-nodes.ts';
import type { Chapter, WrittenChapter } from './chapter.ts';

/** Elements between whose children white space says nothing. */
const LOOSE = new Set(
  'html head body header section nav aside ol ul dl table thead tbody figure svg package metadata manifest spine container rootfiles'.split(
    ' ',
  ),
);

/** Writes XML of the book, with line ends only where they say nothing. */
export function bookXml(root: XmlElement): string {
  return xmlDocument(root, (name) => !LOOSE.has(name));
}

/** Writes a chapter out, in the interface's language, and keeps what the rest of the book has to know of it. */
export function written({ body, ...chapter }: Chapter, lang: string): WrittenChapter {
  const ids = new Set<string>();
  const links: string[] = [];
  let hasSvg = false;
  const look = (node: XmlNode): void => {
    if (typeof node === 'string') return;
    const { id, href } = node.attributes;
    if (id !== undefined) ids.add(id);
    if (href !== undefined) links.push(href);
    hasSvg ||= node.name === 'svg';
    node.children.forEach(look);
  };
  body.forEach(look);
  const leavesIt = (href: string) => !(href.startsWith('#') && ids.has(href.slice(1)));
  return {
    ...chapter,
    content: xhtml(chapter.title, lang, body),
    ids,
    links: links.filter(leavesIt),
    hasSvg,
  };
}

/** Writes an XHTML content document (EPUB 3.3, 6.1). */
function xhtml(title: string, lang: string, body: readonly XmlNode[]): string {
  const root = el(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      ...inLang(lang),
    },
    el(
      'head',
      {},
      el('title', {}, title),
      el('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ),
    el('body', {}, body),
  );
  return bookXml(root).replace('\n', '\n<!DOCTYPE html>\n');
}
