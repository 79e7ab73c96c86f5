import type { Range } from '../model/text/segment.ts';
import type { XmlElement, XmlNode } from './xml.ts';

function lengthOf(node: XmlNode): number {
  return typeof node === 'string'
    ? node.length
    : node.children.reduce((sum, child) => sum + lengthOf(child), 0);
}

/** Each node with where its text begins and ends among the others' (UTF-16). */
function placed(nodes: readonly XmlNode[]): { node: XmlNode; start: number; end: number }[] {
  let end = 0;
  return nodes.map((node) => {
    const start = end;
    end += lengthOf(node);
    return { node, start, end };
  });
}

/** Encloses a stretch of drawn text, within whatever elements it stands in. */
export function wrapRange(
  nodes: readonly XmlNode[],
  [from, to]: Range,
  wrap: (words: string) => XmlElement,
): XmlNode[] {
  return placed(nodes).flatMap(({ node, start, end }): XmlNode[] => {
    const [a, b] = [Math.max(from, start) - start, Math.min(to, end) - start];
    if (a >= b) return [node];
    if (typeof node !== 'string')
      return [{ ...node, children: wrapRange(node.children, [a, b], wrap) }];
    const pieces = [node.slice(0, a), wrap(node.slice(a, b)), node.slice(b)];
    return pieces.filter((piece) => piece !== '');
  });
}

/**
 * The part of drawn text that stands between two offsets. An element that goes on over them has its
 * id in its first part alone; what has no text goes with the words before it.
 */
export function cutNodes(nodes: readonly XmlNode[], [from, to]: Range): XmlNode[] {
  return placed(nodes).flatMap(({ node, start, end }): XmlNode[] => {
    const isWithin =
      start === end ? (end > from || end === 0) && end <= to : start < to && end > from;
    if (!isWithin) return [];
    const range = [from - start, to - start] as const;
    if (typeof node === 'string') return [node.slice(Math.max(0, range[0]), range[1])];
    const { id, ...others } = node.attributes;
    const attributes = start < from ? others : node.attributes;
    return [{ ...node, attributes, children: cutNodes(node.children, range) }];
  });
}
