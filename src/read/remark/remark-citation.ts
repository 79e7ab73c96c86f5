import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { CITATION, parseCitation } from '../../model/citation.ts';
import { eachNode } from '../syntax/each-node.ts';
import type { Citation } from '../syntax/nodes.ts';
import { report } from '../syntax/report.ts';
import { textPoints } from '../syntax/text-points.ts';

/**
 * Makes a citation of `[@key, locator]` wherever prose stands; whether the key exists is asked when
 * all is read.
 */
export function remarkCitation() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    eachNode<RootContent>(tree, (node, index, parent) => {
      // The words of a full text are the source's: what looks like a citation there is text.
      if (parent === tree && file.data.role === 'text' && node.type !== 'footnoteDefinition')
        return index + 1;
      if (node.type !== 'text' || !node.value.includes('[@')) return;
      const { pointAt } = textPoints(node, source);
      const pieces: RootContent[] = [];
      let from = 0;
      for (const match of node.value.matchAll(CITATION)) {
        const point = pointAt(match.index);
        const end = pointAt(match.index + match[0].length);
        const items = parseCitation(match[1] as string);
        if (!items) {
          report(
            file,
            point,
            `A citation that cannot be read: ${match[0]}`,
            'Write [@key], [@key, locator] or [@key; @other-key]',
          );
          continue;
        }
        if (match.index > from)
          pieces.push({ type: 'text', value: node.value.slice(from, match.index) });
        pieces.push({
          type: 'citation',
          items,
          ...(point && end && { position: { start: point, end } }),
        } satisfies Citation);
        from = match.index + match[0].length;
      }
      if (pieces.length === 0) return;
      if (from < node.value.length) pieces.push({ type: 'text', value: node.value.slice(from) });
      parent.children.splice(index, 1, ...pieces);
      return index + pieces.length;
    });
  };
}
