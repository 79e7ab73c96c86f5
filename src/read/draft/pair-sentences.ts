import type { PhrasingContent, RootContent } from 'mdast';
import { sentenceNumber } from '../../model/anchor.ts';
import type { Pair, Sentence } from '../syntax/nodes.ts';

/**
 * Encloses the English sentences that render one sentence of the original in one node, so that the
 * two can stand in step.
 */
export function pairSentences(body: readonly RootContent[]): RootContent[] {
  return body.map((block) =>
    block.type === 'paragraph' ? { ...block, children: pairUp(block.children) } : block,
  );
}

function pairUp(children: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const child of children) {
    const space = out.at(-1);
    const pair = space?.type === 'text' ? out.at(-2) : space;
    if (child.type !== 'sentence') out.push(child);
    else if (pair?.type === 'pair' && pair.number === numberOf(child)) {
      if (space?.type === 'text') pair.children.push(out.pop() as PhrasingContent);
      pair.children.push(child);
    } else out.push({ type: 'pair', number: numberOf(child), children: [child] } satisfies Pair);
  }
  return out;
}

/** A sentence's number in its paragraph: 3 for `c1-s3`. */
function numberOf({ anchor }: Sentence): number {
  return sentenceNumber(anchor);
}
