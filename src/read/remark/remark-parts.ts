import type { BlockContent, Paragraph, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { paragraphOfSentence } from '../../model/anchor.ts';
import type { PartBlock, SpanDraft } from '../draft/draft.ts';
import { citationsIn, linksIn, spansIn } from '../syntax/collect.ts';
import type { Sentence } from '../syntax/nodes.ts';
import { report } from '../syntax/report.ts';

/**
 * Reads digests or a summary into `file.data.parts`: what stands under each `## anchor`.
 *
 * In a summary, `[English sentence.](#c1-s3)` becomes a sentence tied to the original's.
 */
export function remarkParts() {
  return (tree: Root, file: VFile): void => {
    const { role } = file.data;
    if (role === 'text' || role === 'notes') return;
    const parts: { anchor: string; place: PartBlock['place']; body: BlockContent[] }[] = [];
    for (const node of tree.children) {
      if (node.type === 'heading' && node.depth === 2) {
        const anchor = plainText(node).trim();
        const first = parts.find((part) => part.anchor === anchor);
        if (first) {
          report(
            file,
            node.position,
            `Two equal ids: “## ${anchor}” stands already at line ${first.place?.start.line}`,
            'Keep one part for each paragraph',
          );
        }
        parts.push({ anchor, place: node.position, body: [] });
      } else if (node.type === 'heading' || node.type === 'definition') {
        report(
          file,
          node.position,
          `A ${node.type} that is not “## anchor”`,
          'Head each part with the anchor of its paragraph: ## c1',
        );
      } else if (parts.length === 0) {
        report(
          file,
          node.position,
          'Words before the first “## anchor”',
          'Put them under the anchor of the paragraph that they are about',
        );
      } else {
        if (role !== 'digest' && node.type === 'paragraph') tieSentences(node);
        parts.at(-1)?.body.push(node as BlockContent);
      }
    }
    file.data.parts = parts.map((part) => {
      const root = { type: 'root', children: part.body } as Root;
      return {
        ...part,
        spans: role === 'digest' ? spansOfDigest(part.body) : spansIn(root),
        links: linksIn(root),
        citations: citationsIn(root),
        sentences: part.body
          .flatMap((node) => (node.type === 'paragraph' ? node.children : []))
          .flatMap((node) =>
            node.type === 'sentence'
              ? [{ anchor: node.anchor, children: node.children, place: node.position }]
              : [],
          ),
      };
    });
  };
}

/** Offsets of a digest's spans count in its paragraphs' plain text, joined by line ends. */
function spansOfDigest(body: readonly BlockContent[]): SpanDraft[] {
  let base = 0;
  return body.flatMap((node) => {
    const spans = spansIn(node).map((span) => ({
      ...span,
      range: [span.range[0] + base, span.range[1] + base] as const,
    }));
    base += plainText(node).length + 1;
    return spans;
  });
}

/** Replaces links to the paragraph's own sentences by sentence nodes. */
function tieSentences(paragraph: Paragraph): void {
  paragraph.children = paragraph.children.map((child) => {
    const anchor = child.type === 'link' && /^#(.+)$/.exec(child.url)?.[1];
    if (child.type !== 'link' || !anchor || !paragraphOfSentence(anchor)) return child;
    return {
      type: 'sentence',
      anchor,
      children: child.children,
      ...(child.position && { position: child.position }),
    } satisfies Sentence;
  });
}
