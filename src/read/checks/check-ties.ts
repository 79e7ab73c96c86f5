import type { BlockContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Anchor } from '../../model/anchor.ts';
import type { PartBlock } from '../draft/draft.ts';

/** What a part of a summary or of a companion, and its mends, are called. */
export interface TiesNames {
  /** `summary`, `translation`. */
  readonly kind: string;
  /** A sentence of it, as an example: `The clause states that ….` */
  readonly example: string;
  /** Where else words may go that are tied to no sentence. */
  readonly elsewhere: string;
}

/**
 * Checks that all words of a part are tied to sentences of the original, in its order, and that
 * each sentence is rendered. `body` are the part's blocks without its gist, `sentences` those of the
 * original.
 */
export function checkTies(
  part: PartBlock,
  body: readonly BlockContent[],
  sentences: readonly Anchor[],
  { kind, example, elsewhere }: TiesNames,
  add: (place: PartBlock['place'], what: string, mend: string) => void,
): void {
  for (const node of body) {
    const children = node.type === 'paragraph' ? node.children : [node];
    for (const child of children) {
      if (child.type === 'sentence' || (child.type === 'text' && child.value.trim() === ''))
        continue;
      add(
        child.position,
        `Words of the ${kind} of ${part.anchor} that are tied to no sentence: “${plainText(child).trim().slice(0, 40)}”`,
        `Make them a sentence tied to the original's: [Words.](#${sentences[0]})${elsewhere}`,
      );
    }
  }
  let last = -1;
  for (const { anchor, place } of part.sentences) {
    const index = sentences.indexOf(anchor);
    if (index < 0)
      add(
        place,
        `“#${anchor}” is no sentence of ${part.anchor}, which has ${sentences.length}`,
        sentences.length > 0
          ? `Link to one of #${sentences[0]} … #${sentences.at(-1)}`
          : 'Write the words without a link',
      );
    else if (index < last)
      add(
        place,
        `“#${anchor}” comes after “#${sentences[last]}”`,
        'Keep the order of the original',
      );
    last = Math.max(last, index);
  }
  for (const anchor of sentences) {
    if (!part.sentences.some((sentence) => sentence.anchor === anchor))
      add(
        part.place,
        `Sentence ${anchor} is not in the ${kind}`,
        `Render it in a sentence of its own: [${example}](#${anchor})`,
      );
  }
}

/** Longest gist, in characters: three lines of the page's measure. */
const GIST_LENGTH = 210;

/** Checks the gist that a part opens with. */
export function checkGist(
  part: PartBlock,
  add: (place: PartBlock['place'], what: string, mend: string) => void,
): void {
  const gist = plainText(part.body[0] as BlockContent);
  if (gist.length > GIST_LENGTH)
    add(
      part.body[0]?.position,
      `The gist of ${part.anchor} has ${gist.length} characters; at most ${GIST_LENGTH} fit three lines`,
      'Shorten it',
    );
}
