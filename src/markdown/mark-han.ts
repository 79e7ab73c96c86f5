import type { ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A run of Han characters with the Chinese punctuation inside and around it. */
const HAN_RUN =
  /[《（「]?\p{Script=Han}(?:[\p{Script=Han}\u3001-\u3003\u3008-\u3011\uff01\uff0c\uff1a\uff1b\uff1f（）、，。；：！？…—0-9]*[\p{Script=Han}》）」。！？])?/gu;

/** Gives runs of Han characters in prose of another language their own language, so that they are set and read right. */
export function markHan(root: Root): void {
  visit(root, 'text', (node: Text, index, parent) => {
    if (!parent || index === undefined) return;
    if (parent.type === 'element' && parent.properties.lang) return SKIP;
    const pieces: ElementContent[] = [];
    let from = 0;
    for (const match of node.value.matchAll(HAN_RUN)) {
      if (match.index > from) pieces.push({ type: 'text', value: node.value.slice(from, match.index) });
      pieces.push({
        type: 'element',
        tagName: 'span',
        properties: { lang: 'zh-Hans' },
        children: [{ type: 'text', value: match[0] }],
      });
      from = match.index + match[0].length;
    }
    if (pieces.length === 0) return;
    if (from < node.value.length) pieces.push({ type: 'text', value: node.value.slice(from) });
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}
