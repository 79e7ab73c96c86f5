import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { bidiProblem, misleadingBidi } from '../../model/text/bidi.ts';
import { eachNode } from '../syntax/each-node.ts';
import { report } from '../syntax/report.ts';
import { textPoints } from '../syntax/text-points.ts';

/**
 * Refuses characters that change the direction of others in words of ours; in a full text, which is
 * the source's, they stay.
 */
export function remarkBidi() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    const ours =
      file.data.role === 'text'
        ? tree.children.filter(({ type }) => type === 'footnoteDefinition')
        : tree.children;
    eachNode<RootContent>({ children: ours }, (node) => {
      const at = node.type === 'text' ? misleadingBidi(node.value) : null;
      if (node.type !== 'text' || at === null) return;
      const { what, mend } = bidiProblem(node.value[at] as string);
      report(file, textPoints(node, source).pointAt(at) ?? node.position, what, mend);
    });
  };
}
