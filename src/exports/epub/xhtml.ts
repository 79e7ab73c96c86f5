import { el, type XmlElement, xmlDocument } from '../xml.ts';
import type { Chapter } from './chapter.ts';
import { inLang } from './words.ts';

/** Elements between whose children white space says nothing. */
const LOOSE = new Set(
  'html head body header section nav aside ol ul dl table thead tbody tr figure svg package metadata manifest spine container rootfiles'.split(
    ' ',
  ),
);

/** Writes XML of the book, with line ends only where they say nothing. */
export function bookXml(root: XmlElement): string {
  return xmlDocument(root, (name) => !LOOSE.has(name));
}

/** Writes a chapter as an XHTML content document (EPUB 3.3, 6.1). */
export function xhtml({ title, body }: Chapter): string {
  const root = el(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', ...inLang('en') },
    el('head', {}, el('title', {}, title), el('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' })),
    el('body', {}, body),
  );
  return bookXml(root).replace('\n', '\n<!DOCTYPE html>\n');
}
