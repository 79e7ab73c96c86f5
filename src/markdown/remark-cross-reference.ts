import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from './report.ts';

const INSIDE = /^(?:\.\.\/([a-z][a-z0-9-]*)\/)?#([A-Za-z][A-Za-z0-9-]*)$/;

/**
 * Reads the target of every link: `../source-id/#anchor`, `#anchor` in the same source, or an address on the web.
 * Whether the target exists is asked when all is read.
 */
export function remarkCrossReference() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'link', (node) => {
      const inside = INSIDE.exec(node.url);
      if (inside) {
        node.data = { ...node.data, target: { source: inside[1] ?? String(file.data.sourceId), anchor: inside[2] as string } };
      } else if (!/^https?:\/\/[^\s]+$/.test(node.url)) {
        report(
          file,
          node.position,
          `A link to “${node.url}”, which is neither a passage of the edition nor an address on the web`,
          'Write ../source-id/#anchor, #anchor or https://…',
        );
      }
    });
  };
}
