import type { Prose } from '../../model/prose.ts';
import { lineOf, type ProseContext, proseNodes } from '../../render/prose.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { spanIds } from './ids.ts';

/** What prose of ours is turned into TEI with. */
export interface TeiContext {
  readonly prose: ProseContext;
  /** The site's own address, with a slash at its end: links to other pages are made whole by it. */
  readonly site: string;
  /** BCP 47 tag of the edition's own words. */
  readonly lang: string;
  /** Id of the n-th sentence of a summary or companion (n from 1). */
  readonly sentenceId?: (n: number) => string;
}

/** TEI's names for the elements that prose of ours is rendered with. */
const NAMES: Readonly<Record<string, [name: string, attributes?: Record<string, string>]>> = {
  p: ['p'],
  em: ['emph'],
  i: ['hi', { rend: 'italic' }],
  b: ['hi', { rend: 'bold' }],
  strong: ['hi', { rend: 'bold' }],
  sup: ['hi', { rend: 'superscript' }],
  cite: ['bibl'],
  q: ['q'],
  blockquote: ['quote'],
  ul: ['list'],
  ol: ['list', { rend: 'numbered' }],
  li: ['item'],
  code: ['code'],
  del: ['del'],
  br: ['lb'],
};

/** Writes prose in TEI: links, citations, sentences, and the words of notes. */
export function teiProse(prose: Prose, context: TeiContext): XmlNode[] {
  const nodes = proseNodes(prose, context.prose);
  const [first] = nodes;
  const blocks = typeof first === 'object' && /^(?:p|ul|ol|blockquote)$/.test(first.name);
  return teiNodes(
    nodes.filter((node) => !blocks || typeof node !== 'string'),
    context,
  );
}

/** The same for a line, which has no paragraphs of its own. */
export function teiLine(prose: Prose, context: TeiContext): XmlNode[] {
  return teiNodes(lineOf(proseNodes(prose, context.prose)), context);
}

function teiNodes(nodes: readonly XmlNode[], context: TeiContext): XmlNode[] {
  let sentence = 0;
  const nodeOf = (node: XmlNode): XmlNode[] =>
    typeof node === 'string' ? [node] : elementOf(node);
  const within = (node: XmlElement) => node.children.flatMap(nodeOf);
  const elementOf = (node: XmlElement): XmlNode[] => {
    const { name, attributes } = node;
    const { href = '', lang, 'data-note': note = '', 'data-sentence': original } = attributes;
    if (name === 'button') return [];
    if (name === 'mark') {
      const { from, to } = spanIds(note);
      return [el('anchor', { 'xml:id': from }), ...within(node), el('anchor', { 'xml:id': to })];
    }
    if (name === 'a') return [el('ref', { target: targetOf(href, context) }, within(node))];
    if (original) {
      const id = context.sentenceId?.(++sentence);
      return [el('s', { 'xml:id': id, corresp: `#${original}` }, within(node))];
    }
    if (lang) return [el('foreign', { 'xml:lang': lang }, within(node))];
    const known = NAMES[name];
    return known ? [el(known[0], known[1] ?? {}, within(node))] : within(node);
  };
  return nodes.flatMap(nodeOf);
}

/** A link's target: ids of this document stay, pages of the site get their whole address. */
function targetOf(href: string, { site }: TeiContext): string {
  return href.startsWith('#') ? href : new URL(href, site).href;
}
