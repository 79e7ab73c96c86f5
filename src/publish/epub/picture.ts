import type { Drawing } from '../../render/drawings/timeline.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';

/**
 * A drawing in a page: no wider than its own units are pixels, no higher than a page; its links
 * lead on.
 */
export function picture(
  name: string,
  kind: string,
  { width, height, nodes }: Drawing,
  type: number,
): XmlElement {
  return el(
    'figure',
    {},
    el(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        'xmlns:xlink': 'http://www.w3.org/1999/xlink',
        class: kind,
        viewBox: `0 0 ${width} ${height}`,
        // Readers without the style sheet's “max” have a size to go by.
        width,
        height,
        'font-size': type,
        'aria-label': name,
      },
      nodes.map(linked),
    ),
    el('figcaption', {}, name),
  );
}

/** Readers that know only SVG 1.1 look for a link's target and name in XLink. */
function linked(node: XmlNode): XmlNode {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  const { href } = attributes;
  const xlink: Record<string, string> = href
    ? { 'xlink:href': href, 'xlink:title': attributes['aria-label'] ?? textIn(node) }
    : {};
  return { name, attributes: { ...attributes, ...xlink }, children: children.map(linked) };
}

function textIn(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('').trim();
}
