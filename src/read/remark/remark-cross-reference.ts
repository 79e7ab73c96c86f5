import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { parseLink } from '../../model/link.ts';
import { eachNode } from '../syntax/each-node.ts';
import { report } from '../syntax/report.ts';

/**
 * Reads the target of every link: `../source-id/#anchor`, `#anchor` in the same source, or an
 * address on the web. Whether the target exists is asked when all is read.
 */
export function remarkCrossReference() {
  return (tree: Root, file: VFile): void => {
    eachNode<RootContent>(tree, (node) => {
      if (node.type !== 'link') return;
      const target = parseLink(node.url, String(file.data.sourceId));
      if (target) {
        node.data = { ...node.data, target };
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
