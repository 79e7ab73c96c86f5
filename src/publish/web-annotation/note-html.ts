import type { NoteWords } from '../../model/edition.ts';
import { type ProseContext, proseNodes, writeHtml } from '../../render/prose.ts';
import { el, type XmlNode } from '../../render/xml.ts';

/**
 * Writes the whole of a note as HTML: its body, the renderings that a Term note lists, the
 * positions of a Disputed one. Links are absolute, read from `page`, the address of the note's
 * page.
 */
export function noteHtml(note: NoteWords, page: string, context: ProseContext): string {
  const { term, positions, lang } = note;
  const between = /^(?:zh|ja)\b/.test(lang) ? '，' : ', ';
  const others = (term?.others ?? []).map((other) =>
    el('li', {}, `“${other.words}”${between}`, proseNodes(other, context)),
  );
  const held = positions.map((position) =>
    el(
      'li',
      {},
      el('p', {}, el('time', { datetime: position.dateIso }, position.date), ` ${position.party}`),
      '\n',
      proseNodes(position, context),
    ),
  );
  return writeHtml(
    [
      ...proseNodes(note, context),
      ...(others.length > 0 ? [el('ul', {}, others)] : []),
      ...(held.length > 0 ? [el('ol', {}, held)] : []),
    ].map((node) => absolute(node, page)),
  );
}

/** A node with its links read from a page. */
function absolute(node: XmlNode, page: string): XmlNode {
  if (typeof node === 'string') return node;
  const { href } = node.attributes;
  return {
    ...node,
    attributes:
      href === undefined ? node.attributes : { ...node.attributes, href: new URL(href, page).href },
    children: node.children.map((child) => absolute(child, page)),
  };
}
