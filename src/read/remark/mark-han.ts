import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { splitHan } from '../../model/text/han.ts';
import { eachNode } from '../syntax/each-node.ts';

/**
 * Gives runs of Han characters in prose of another language their own language, so that they are
 * set and read right.
 */
export function markHan(root: Root): void {
  eachNode<RootContent>(root, (node, index, parent) => {
    if (node.type !== 'text' || (parent as Element).properties?.lang) return;
    const pieces = splitHan(node.value);
    if (!pieces.some(({ han }) => han)) return;
    const children = pieces.map(({ text, han }): ElementContent => {
      const value: Text = { type: 'text', value: text };
      return han
        ? { type: 'element', tagName: 'span', properties: { lang: 'zh-Hans' }, children: [value] }
        : value;
    });
    parent.children.splice(index, 1, ...children);
    return index + children.length;
  });
}

/** The same as a rehype plugin, for the site's own prose. */
export function rehypeHan() {
  return markHan;
}
