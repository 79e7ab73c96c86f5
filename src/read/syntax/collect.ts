import type { Nodes, Parents, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Emphasis } from '../../model/text/emphasis.ts';
import type { LinkDraft, NoteDraft, SpanDraft } from '../draft/draft.ts';
import { eachNode } from './each-node.ts';

/** Links to passages of the edition under a node, in order. */
export function linksIn(node: Parents): LinkDraft[] {
  const found: LinkDraft[] = [];
  eachNode<RootContent>(node, (link) => {
    if (link.type === 'link' && link.data?.target)
      found.push({ target: link.data.target, place: link.position });
  });
  return found;
}

/** Works cited under a node, in order. */
export function citationsIn(node: Parents): NoteDraft['citations'] {
  const found: { item: NoteDraft['citations'][number]['item']; place: NoteDraft['place'] }[] = [];
  eachNode<RootContent>(node, (citation) => {
    if (citation.type !== 'citation') return;
    for (const item of citation.items) found.push({ item, place: citation.position });
  });
  return found;
}

/** Spans under a node, outer before inner, with their offsets in the node's plain text. */
export function spansIn(node: Nodes): SpanDraft[] {
  const found: SpanDraft[] = [];
  let at = 0;
  const walk = (child: Nodes): void => {
    if (child.type === 'text') at += child.value.length;
    if (child.type === 'noteSpan') {
      const words = plainText(child);
      found.push({
        note: child.note,
        words,
        place: child.position,
        range: [at, at + words.length],
      });
    }
    if ('children' in child) child.children.forEach(walk);
  };
  walk(node);
  return found;
}

/** Emphasis under a node, with its offsets in the node's plain text. */
export function emphasisIn(node: Nodes): Emphasis[] {
  const found: Emphasis[] = [];
  let at = 0;
  const walk = (child: Nodes): void => {
    const from = at;
    if (child.type === 'text') at += child.value.length;
    if ('children' in child) child.children.forEach(walk);
    if (child.type === 'emphasis' || child.type === 'strong')
      found.push({ as: child.type === 'strong' ? 'strong' : 'em', range: [from, at] });
  };
  walk(node);
  return found;
}

/** All the words of a note, its positions and renderings included, without citations. */
export function notePlainText({
  body,
  positions,
  term,
}: Pick<NoteDraft, 'body' | 'positions' | 'term'>): string {
  return [
    ...[...body, ...positions.flatMap((position) => position.body)].map((node) => plainText(node)),
    ...(term?.others ?? []).map(
      (other) => `“${other.words}”, ${other.body.map((node) => plainText(node)).join('')}`,
    ),
  ].join('\n');
}
