import type { Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { eachNode } from '../syntax/each-node.ts';
import { report } from '../syntax/report.ts';
import { textPoints } from '../syntax/text-points.ts';

/** A footnote whose definition is missing, which Markdown takes for text. */
const UNDEFINED = /\[\^([^\]\s]+)\]/g;

/**
 * Refuses notes in a companion: they stand on the original, and whoever reads the companion meets
 * them at the sentence that answers theirs.
 */
export function remarkNoNotes() {
  return (tree: Root, file: VFile): void => {
    if (file.data.role !== 'companion') return;
    const source = String(file);
    const told = new Set<string>();
    const tell = (label: string, place: Parameters<typeof report>[1]): void => {
      told.add(label.toLowerCase());
      report(
        file,
        place,
        `A note on the words of a companion: [^${label}]`,
        'Put it on the words of the original: it is met here too, at the sentence that answers them',
      );
    };
    const definitions: { label: string; place: Position | undefined }[] = [];
    tree.children = tree.children.filter((node) => {
      if (node.type !== 'footnoteDefinition') return true;
      definitions.push({ label: node.label ?? node.identifier, place: node.position });
      return false;
    });
    eachNode<RootContent>(tree, (node, index, parent) => {
      if (node.type === 'text') {
        const { pointAt } = textPoints(node, source);
        for (const { 1: label = '', index: at } of node.value.matchAll(UNDEFINED))
          tell(label, pointAt(at) ?? node.position);
      }
      if (node.type !== 'footnoteReference') return;
      tell(node.label ?? node.identifier, node.position);
      parent.children.splice(index, 1);
      return index;
    });
    for (const { label, place } of definitions)
      if (!told.has(label.toLowerCase())) tell(label, place);
  };
}
