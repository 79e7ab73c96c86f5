import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { eachNode } from '../syntax/each-node.ts';
import { report } from '../syntax/report.ts';

const CODE: Record<string, string> = {
  mdxjsEsm: 'an import or export',
  mdxFlowExpression: 'an expression in braces',
  mdxTextExpression: 'an expression in braces',
  mdxJsxFlowElement: 'a component or HTML tag',
  mdxJsxTextElement: 'a component or HTML tag',
  html: 'HTML',
  image: 'an image',
  imageReference: 'an image',
};

/** Refuses code in a source file: a source is text and notes, and nothing in it ever runs. */
export function remarkNoCode() {
  return (tree: Root, file: VFile): void => {
    eachNode<RootContent>(tree, (node, index, parent) => {
      const name = CODE[node.type];
      if (!name) return;
      report(
        file,
        node.position,
        `Code in a source file: ${name}`,
        node.type.startsWith('image')
          ? 'Take it out; a source file has no pictures'
          : 'Take it out; where the text itself has the character, write \\{ \\} \\< or, at a line’s start, &#x69;mport or &#x65;xport',
      );
      parent.children.splice(index, 1);
      return index;
    });
  };
}
