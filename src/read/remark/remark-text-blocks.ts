import type { Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { TextBlock } from '../draft/draft.ts';
import { emphasisIn, spansIn } from '../syntax/collect.ts';
import { eachNode } from '../syntax/each-node.ts';
import { report } from '../syntax/report.ts';

const PLAIN = new Set(['text', 'noteSpan', 'footnoteReference', 'emphasis', 'strong']);

/**
 * Reads a full text into `file.data.textBlocks`: its paragraphs and headings, characters only, with
 * the notes' spans.
 *
 * Nothing but spans may be added to a full text, and the emphasis of its capture be marked; Markdown
 * that its characters happen to form is reported.
 */
export function remarkTextBlocks() {
  return (tree: Root, file: VFile): void => {
    if (file.data.role !== 'text') return;
    const blocks: TextBlock[] = [];
    for (const node of tree.children) {
      if (node.type !== 'paragraph' && node.type !== 'heading') {
        report(
          file,
          node.position,
          `The text reads as Markdown here (${node.type}), not as a paragraph`,
          'Put a backslash before the character that makes it so: 1\\.  \\-  \\#  \\>  \\*',
        );
        continue;
      }
      eachNode<RootContent>(node, (child) => {
        if (PLAIN.has(child.type)) return;
        report(
          file,
          child.position ?? node.position,
          `Markup inside a full text (${child.type}): only [words][^note] may be added to it`,
          'Put a backslash before the character that makes it so: \\*  \\_  \\`  \\~  \\[',
        );
      });
      blocks.push({
        heading: node.type === 'heading' ? node.depth : null,
        text: plainText(node),
        spans: spansIn(node),
        emphasis: emphasisIn(node),
        place: node.position,
      });
    }
    file.data.textBlocks = blocks;
  };
}
