import type { LeftOut } from '../../../model/capture/reading.ts';
import { type Block, type BlockLine, linesOf, type Piece } from './block.ts';
import type { IsMain } from './find-main.ts';
import { editLink, hiddenWords, isEditLink, outsideMain, whyLeftOut } from './furniture.ts';
import { upFrom } from './page-tree.ts';

/** A block with its lines, and why it is none of the text. */
export interface Judged {
  readonly block: Block;
  readonly groups: readonly (readonly BlockLine[])[];
  readonly text: string;
  readonly leftOut: LeftOut | null;
}

/** Parts a block into what is of the text and what is not, and says why. */
export function judgeBlock(block: Block, isMain: IsMain): Judged[] {
  const seen = block.pieces.filter(({ hidden, element }) => !hidden && !isEditLink(element));
  const links = block.pieces.filter(({ hidden, element }) => !hidden && isEditLink(element));
  const hidden = block.pieces.filter((piece) => piece.hidden);
  const apart = (pieces: readonly Piece[], why: LeftOut, level: number | null) =>
    pieces.length > 0 ? [judged({ ...block, pieces, mark: '', level }, why)] : [];
  const parts = [...apart(links, editLink(), null), ...apart(hidden, hiddenWords(), block.level)];
  const size = (pieces: readonly Piece[]) =>
    pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
  const ofText = (piece: Piece) => piece.isBreak || isMain(piece.element, piece.text);
  const isKept = 2 * size(seen.filter(ofText)) > size(seen);
  if (!isKept)
    return [
      ...known([judged({ ...block, pieces: seen }, whyLeftOut(block.element))]),
      ...known(parts),
    ];
  const counts = (piece: Piece) => ofText(piece) && piece.text.trim() !== '';
  const first = seen.findIndex(counts);
  const last = seen.findLastIndex(counts);
  const edge = (pieces: readonly Piece[]) => {
    const words = pieces.filter((piece) => !ofText(piece) && /[\p{L}\p{N}]/u.test(piece.text));
    const [word] = words;
    return word
      ? [judged({ ...block, pieces: words, mark: '', level: null }, whyLeftOut(word.element))]
      : [];
  };
  return known([
    ...edge(seen.slice(0, first)),
    judged({ ...block, pieces: withoutEdges(seen, first, last, ofText) }, null),
    ...edge(seen.slice(last + 1)),
    ...parts,
  ]);
}

const SENTENCE_END = /[.。!！?？:：;；…؟۔][”"’'」』）)\]»]*$/u;

/**
 * Takes in what stands within the text and looks like it: prose, items and rows without many links,
 * captions, headings of something, where no element says that they are furniture. Libraries drop
 * such blocks by their length or their links.
 */
export function withWhatIsBetween(parts: readonly Judged[], title: number): Judged[] {
  const first = parts.findIndex(({ leftOut }, i) => leftOut === null || i === title);
  const last = parts.findLastIndex(({ leftOut }) => leftOut === null);
  const out = [...parts];
  const beside = (i: number, step: 1 | -1): Judged | undefined => {
    let at = i + step;
    while (out[at]?.leftOut === hiddenWords()) at += step;
    return out[at];
  };
  const start = parts.findIndex(
    ({ leftOut, block }, i) => leftOut === null && i !== title && block.level === null,
  );
  /** Under a heading, mostly a linked one, that is none of the text, with nothing kept below it; before the text, it is its lead. */
  const isTeaser = (i: number, next: Judged | undefined): boolean => {
    const above = beside(i, -1);
    return (
      above !== undefined &&
      i > start &&
      above.leftOut === outsideMain() &&
      next?.leftOut !== null &&
      (above.block.level !== null || linkedPart(above.block) > 0.5)
    );
  };
  const isLike = ({ block, text, leftOut }: Judged, i: number): boolean => {
    if (i <= first || i >= last || leftOut !== outsideMain()) return false;
    const up = [...upFrom(block.element)].map(({ name }) => name);
    if (up.includes('figcaption')) return true;
    if (linkedPart(block) > 0.5) return false;
    const next = beside(i, 1);
    if (block.level !== null) return next?.leftOut === null && next.block.level === null;
    if (SENTENCE_END.test(text))
      return text.length >= (/\p{Script=Han}/u.test(text) ? 15 : 40) && !isTeaser(i, next);
    return parts[i - 1]?.leftOut === null && /^(?:li|tr|dd|dt|pre|blockquote)$/.test(up[0] ?? '');
  };
  parts.forEach((part, i) => {
    if (isLike(part, i)) out[i] = { ...part, leftOut: null };
  });
  return out;
}

/** Which part of a block’s characters are in links. */
function linkedPart({ pieces }: Block): number {
  const size = (each: readonly Piece[]) =>
    each.reduce((sum, { text }) => sum + text.trim().length, 0);
  const linked = pieces.filter(({ element }) =>
    [...upFrom(element)].some(({ name, attributes }) => name === 'a' && attributes.href),
  );
  return size(linked) / Math.max(1, size(pieces));
}

/** The pieces of a block without the words at its ends that are not of the text. */
function withoutEdges(
  pieces: readonly Piece[],
  first: number,
  last: number,
  ofText: (piece: Piece) => boolean,
): Piece[] {
  return pieces.filter(
    (piece, i) => (i >= first && i <= last) || ofText(piece) || !/[\p{L}\p{N}]/u.test(piece.text),
  );
}

function judged(block: Block, leftOut: LeftOut | null): Judged {
  const groups = linesOf(block);
  return {
    block,
    groups,
    text: groups
      .flat()
      .map(({ text }) => text)
      .join('\n'),
    leftOut,
  };
}

function known(parts: readonly Judged[]): Judged[] {
  return parts.filter(({ groups }) => groups.length > 0);
}
