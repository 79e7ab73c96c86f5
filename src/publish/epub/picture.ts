import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { type Here, hrefIn } from './here.ts';

/**
 * A page's drawing in the book: its links lead on, and what it is called stands beneath. One that
 * only accompanies words is hidden from readers by ear, and has no name.
 */
export function picture({ attributes, children }: XmlElement, here: Here): XmlElement {
  const { viewBox = '', 'aria-label': name, role, ...given } = attributes;
  const [, , width, height] = viewBox.split(' ');
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      ...given,
      viewBox,
      // Readers without the style sheet's “max” have a size to go by.
      width,
      height,
      'aria-label': name,
    },
    children.map((child) => linked(child, here)),
  );
  return name ? el('figure', {}, svg, el('figcaption', {}, name)) : svg;
}

/** Readers that know only SVG 1.1 look for a link's target and name in XLink. */
function linked(node: XmlNode, here: Here): XmlNode {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  const href = attributes.href === undefined ? null : hrefIn(here, attributes.href);
  return el(
    name,
    {
      ...attributes,
      href,
      'xlink:href': href,
      'xlink:title': href && (attributes['aria-label'] ?? textIn(node)),
    },
    children.map((child) => linked(child, here)),
  );
}

function textIn(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('').trim();
}
