import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sentenceNumber } from '../../core/anchor.ts';
import { el, type XmlNode } from '../xml.ts';
import { type Here, hrefIn } from './here.ts';
import { inLang } from './words.ts';

/** How the words of a clause and of its summary are written. */
interface Options {
  /** Whether sentences are numbered, so that a reader finds the counterpart of each. */
  readonly numbered?: boolean;
}

/** Turns HTML of the site into XHTML of the book: links lead to the book's files, buttons of notes become their references. */
export function bookProse(html: string, here: Here, { numbered = false }: Options = {}): XmlNode[] {
  let last = '';
  const within = (node: Nodes): XmlNode[] => ('children' in node ? node.children.flatMap(nodeOf) : []);
  const nodeOf = (node: Nodes): XmlNode[] => {
    if (node.type === 'text') return [node.value];
    return node.type === 'element' ? elementOf(node) : [];
  };
  const elementOf = (node: Element): XmlNode[] => {
    const { tagName, properties } = node;
    if (tagName === 'button') return [noteReference(String(properties.popoverTarget), within(node))];
    if (tagName === 'mark') return [el('span', { class: `words ${kindOf(node)}` }, within(node))];
    const to = tagName === 'a' && typeof properties.href === 'string' ? hrefIn(here, properties.href) : null;
    const lang = typeof properties.lang === 'string' ? inLang(properties.lang) : {};
    const { id, dataSentence } = properties;
    const sentence = numbered ? sentenceNumber(String(dataSentence ?? id ?? '')) : 0;
    // The number of a sentence of the source is drawn, and is no character of the text.
    const n = sentence && !dataSentence ? sentence : null;
    const gist = properties.className?.toString() === 'gist' && 'gist';
    const own = el(tagName, { id: id && String(id), class: gist, href: to, ...lang, 'data-n': n }, within(node));
    if (!sentence || !dataSentence || dataSentence === last) return [own];
    last = String(dataSentence);
    return [
      el('a', { class: 'n', href: `#${last}`, 'aria-label': `Sentence ${sentence} of the original` }, String(sentence)),
      own,
    ];
  };
  return within(fromHtml(html, { fragment: true }));
}

/** Id of the reference to a note. It has an underscore, which no anchor has: so they never meet. */
export function referenceId(note: string): string {
  return `${note}_ref`;
}

function noteReference(note: string, number: readonly XmlNode[]): XmlNode {
  const name = `Note ${number.join('')}`;
  const attributes = { 'epub:type': 'noteref', role: 'doc-noteref', class: 'noteref', href: `#${note}`, 'aria-label': name };
  return el('a', { id: referenceId(note), ...attributes }, number);
}

function kindOf({ properties: { className } }: Element): string {
  return Array.isArray(className) ? String(className[0]) : '';
}
