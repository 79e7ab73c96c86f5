import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { splitHan } from '../../model/text/han.ts';
import { splitLatin } from '../../model/text/latin.ts';
import { eachNode } from '../syntax/each-node.ts';

/**
 * Gives runs of Han characters in prose of another language their own language, so that they are
 * set and read right.
 */
export function markHan(root: Root): void {
  markRuns(root, 'zh-Hans', (text) =>
    splitHan(text).map((piece) => ({ text: piece.text, marked: piece.han })),
  );
}

/** The same of words in Latin letters in Chinese or Japanese prose, by the language they are in. */
export function markLatin(root: Root, lang: string): void {
  markRuns(root, lang, (text) =>
    splitLatin(text).map((piece) => ({ text: piece.text, marked: piece.latin })),
  );
}

function markRuns(
  root: Root,
  lang: string,
  split: (text: string) => { text: string; marked: boolean }[],
): void {
  eachNode<RootContent>(root, (node, index, parent) => {
    if (node.type !== 'text' || (parent as Element).properties?.lang || isMarked(parent)) return;
    const pieces = split(node.value);
    if (!pieces.some(({ marked }) => marked)) return;
    const children = pieces.map(({ text, marked }): ElementContent => {
      const value: Text = { type: 'text', value: text };
      return marked
        ? { type: 'element', tagName: 'span', properties: { lang }, children: [value] }
        : value;
    });
    parent.children.splice(index, 1, ...children);
    return index + children.length;
  });
}

/** Whether an element of ours says already in which language its words are. */
function isMarked(parent: unknown): boolean {
  const { data } = parent as { data?: { mark?: { type: string } } };
  return data?.mark?.type === 'language';
}

/** The same as a rehype plugin, for the site's own prose. */
export function rehypeHan() {
  return markHan;
}
