import type { Emphasis, Root, RootContent, Strong, Text } from 'mdast';
import type { VFile } from 'vfile';
import { eachNode } from '../syntax/each-node.ts';
import { report } from '../syntax/report.ts';
import { textPoints } from '../syntax/text-points.ts';

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const PAIR = /(?<!\*)(\*\*?)(?![\s*])([^*]+)(?<!\s)\1(?!\*)/gu;

/**
 * Reads emphasis that touches Chinese punctuation, in words of ours: `说**“强制”**一词`. Markdown takes
 * it for none, since no space stands outside the punctuation (CommonMark 6.2). What cannot be paired
 * is refused, so that no page shows asterisks.
 */
export function remarkHanEmphasis() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    const ours =
      file.data.role === 'text'
        ? tree.children.filter(({ type }) => type === 'footnoteDefinition')
        : tree.children;
    eachNode<RootContent>({ children: ours }, (node, index, parent) => {
      if (node.type !== 'text' || !node.value.includes('*') || !EAST_ASIAN.test(node.value)) return;
      const { pointAt } = textPoints(node, source);
      const isEscaped = (at: number) => source[pointAt(at)?.offset ?? -1] !== '*';
      const textOf = (from: number, to: number): Text => {
        const [start, end] = [pointAt(from), pointAt(to)];
        const value = node.value.slice(from, to);
        return { type: 'text', value, ...(start && end && { position: { start, end } }) };
      };
      const parts: (Text | Strong | Emphasis)[] = [];
      const addText = (from: number, to: number): void => {
        if (to > from) parts.push(textOf(from, to));
        const at = node.value.slice(0, to).indexOf('**', from);
        if (at < 0 || isEscaped(at)) return;
        report(
          file,
          pointAt(at) ?? node.position,
          'Two asterisks that mark nothing: Markdown sees no emphasis here',
          'Leave the punctuation outside of it, “**强制**”, or write \\*\\* for asterisks',
        );
      };
      let done = 0;
      for (const { 0: whole, 1: mark = '', index: at } of node.value.matchAll(PAIR)) {
        const end = at + whole.length;
        if (isEscaped(at) || isEscaped(end - 1)) continue;
        addText(done, at);
        const { position } = textOf(at, end);
        const type = mark.length > 1 ? 'strong' : 'emphasis';
        const children = [textOf(at + mark.length, end - mark.length)];
        parts.push({ type, children, ...(position && { position }) });
        done = end;
      }
      addText(done, node.value.length);
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}
