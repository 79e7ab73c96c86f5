import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Note } from '../../model/edition.ts';
import type { XmlNode } from '../../render/xml.ts';
import { htmlNodes } from '../html-nodes.ts';

/**
 * Renders the whole of a note as HTML: its body, the renderings that a Term note lists, the
 * positions of a Disputed one. Links are absolute, read from `page`, the address of the note's
 * page.
 */
export function noteHtml(
  { html, term, positions }: Pick<Note, 'html' | 'term' | 'positions'>,
  page: string,
): string {
  const parse = (each: string) => htmlNodes(each).map((node) => nodeOf(node, page));
  const root: Root = { type: 'root', children: parse(html) };
  if (term && term.others.length > 0)
    root.children.push(
      h(
        'ul',
        term.others.map(({ html: who, words }) => h('li', [text(`“${words}”, `), ...parse(who)])),
      ),
    );
  if (positions.length > 0)
    root.children.push(
      h(
        'ol',
        positions.map(({ date, dateIso, party, html: position }) =>
          h('li', [
            h('p', [h('time', [text(date)], { dateTime: dateIso }), text(` ${party}`)]),
            ...parse(position),
          ]),
        ),
      ),
    );
  return toHtml(root);
}

/**
 * A node with its links read from a page. An attribute without a value is one that says something
 * by being there.
 */
function nodeOf(node: XmlNode, page: string): ElementContent {
  if (typeof node === 'string') return text(node);
  const properties: Element['properties'] = {};
  for (const [name, value] of Object.entries(node.attributes))
    properties[name] = name === 'href' ? new URL(value, page).href : value || true;
  return h(
    node.name,
    node.children.map((child) => nodeOf(child, page)),
    properties,
  );
}

const text = (value: string): ElementContent => ({ type: 'text', value });
const h = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
