import { sentenceNumber } from '../../model/anchor.ts';
import type { Source } from '../../model/edition.ts';
import type { Prose } from '../../model/prose.ts';
import { contextOf, proseNodes } from '../../render/prose.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { type Here, hrefIn } from './here.ts';
import { inLang } from './words.ts';

/** How the words of a clause and of its summary are written. */
interface Options {
  /** Whether sentences are numbered, so that a reader finds the counterpart of each. */
  readonly numbered?: boolean;
}

/** Writes prose of a source, or of none, as XHTML of the book. */
export function bookProse(prose: Prose, here: Here, source: Source | null): XmlNode[] {
  return bookNodes(proseNodes(prose, contextOf(here.edition, source, here.site)), here);
}

/**
 * Turns elements of the site into XHTML of the book: links lead to the book's files, buttons of
 * notes become their references.
 */
export function bookNodes(
  nodes: readonly XmlNode[],
  here: Here,
  { numbered = false }: Options = {},
): XmlNode[] {
  let last = '';
  const nodeOf = (node: XmlNode): XmlNode[] =>
    typeof node === 'string' ? [node] : elementOf(node);
  const within = (node: XmlElement): XmlNode[] => node.children.flatMap(nodeOf);
  const elementOf = (node: XmlElement): XmlNode[] => {
    const { name, attributes } = node;
    const { id, href, lang, class: className = '', 'data-sentence': original } = attributes;
    if (name === 'button')
      return [noteReference(attributes.popovertarget ?? '', attributes['aria-label'] ?? '')];
    if (name === 'mark')
      return [el('span', { class: `words ${className.split(' ')[0]}` }, within(node))];
    const to = name === 'a' && href !== undefined ? hrefIn(here, href) : null;
    const sentence = numbered ? sentenceNumber(original ?? id ?? '') : 0;
    // The number of a sentence of the source is drawn, and is no character of the text.
    const n = sentence && !original ? sentence : null;
    const gist = className === 'gist' && 'gist';
    const language = lang === undefined ? {} : inLang(lang);
    const own = el(name, { id, class: gist, href: to, ...language, 'data-n': n }, within(node));
    if (!sentence || !original || original === last) return [own];
    last = original;
    return [
      el(
        'a',
        { class: 'n', href: `#${last}`, 'aria-label': `Sentence ${sentence} of the original` },
        String(sentence),
      ),
      own,
    ];
  };
  return nodes.flatMap(nodeOf);
}

/** Id of the reference to a note. It has an underscore, which no anchor has: so they never meet. */
export function referenceId(note: string): string {
  return `${note}_ref`;
}

/** In a book the number is text: reading systems know a reference by its words. */
function noteReference(note: string, name: string): XmlNode {
  const attributes = {
    'epub:type': 'noteref',
    role: 'doc-noteref',
    class: 'noteref',
    href: `#${note}`,
    'aria-label': name,
  };
  return el('a', { id: referenceId(note), ...attributes }, name.replace(/\D/g, ''));
}
