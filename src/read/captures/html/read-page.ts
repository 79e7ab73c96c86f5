import type { Found, LeftOut, ReadLine } from '../../../model/capture/reading.ts';
import { type Block, type BlockLine, linesOf, type Piece } from './block.ts';
import { blocksOf, type Unspoken } from './blocks-of.ts';
import { findMain, type IsMain } from './find-main.ts';
import { findTitle } from './find-title.ts';
import { furnitureKind, hiddenWords, outsideMain, whyLeftOut } from './furniture.ts';
import { metadataOf } from './metadata.ts';
import { type Notes, notesOf } from './notes.ts';
import { pageStyles, selects } from './page-styles.ts';
import { elementsIn, type PageElement, parseHtml, parseXml, upFrom } from './page-tree.ts';

/** What a page holds, and what of it is the text. */
export interface PageReading {
  readonly lines: readonly ReadLine[];
  readonly found: readonly Found[];
  readonly told: readonly string[];
}

export interface PageOptions {
  /** Style sheets that came with the page. */
  readonly sheets?: readonly string[];
  /** What of the page is the text: what a selector says, all but navigation, or what is found. */
  readonly main: { readonly selector: string } | 'all' | 'find';
  /** Where the page is in its file, for its lines: `chapter-2.xhtml`. */
  readonly at?: string;
  /** Whether it is XHTML, whatever it begins with. */
  readonly isXml?: boolean;
}

/** A block with its lines, and why it is none of the text. */
interface Judged {
  readonly block: Block;
  readonly groups: readonly (readonly BlockLine[])[];
  readonly text: string;
  readonly leftOut: LeftOut | null;
}

/** Reads a page: each block that is seen is lines, which empty lines part; what is none of the text says why. */
export async function readPage(html: string, options: PageOptions): Promise<PageReading> {
  const root = (options.isXml ?? isXhtml(html)) ? parseXml(html) : parseHtml(html);
  const notes = notesOf(root);
  const { blocks, unspoken } = blocksOf(root, pageStyles(root, options.sheets), notes);
  const found = metadataOf(root, html);
  const isMain = await mainOf(root, blocks, notes, options.main);
  const parts = blocks.flatMap((block) => judge(block, isMain));
  const title = findTitle(
    parts.map(({ block, text, leftOut }) => ({
      text,
      level: block.level,
      element: block.element,
      isKept: leftOut === null,
      isHidden: leftOut === hiddenWords(),
    })),
    found,
  );
  const judged = options.main === 'find' ? withWhatIsBetween(parts, title) : parts;
  return {
    lines: judged.flatMap((each, i) => readLines(each, i === title, options.at)),
    found,
    told: [...whatIsUnspoken(unspoken), ...whatNotesSay(notes)],
  };
}

/** XML by its declaration and its namespace. What only says so, and is not, is read all the same. */
export function isXhtml(html: string): boolean {
  return /^\ufeff?\s*<\?xml\s/.test(html) && /<html[^>]*\sxmlns\s*=/i.test(html.slice(0, 5000));
}

/** Whether characters belong to the text, by what the editor says, or as it is found. */
async function mainOf(
  root: PageElement,
  blocks: readonly Block[],
  { marks }: Notes,
  main: PageOptions['main'],
): Promise<IsMain> {
  const isNote = (element: PageElement) => [...upFrom(element)].some((up) => marks.has(up));
  if (main === 'all') return (element) => ![...upFrom(element)].some(({ name }) => name === 'nav');
  if (main !== 'find') {
    const test = selects(main.selector);
    const chosen = new Set(test ? [...elementsIn(root)].filter(test) : []);
    return (element) => [...upFrom(element)].some((up) => chosen.has(up));
  }
  const found = await findMain(root);
  const isFound: IsMain = (element, text) => found?.(element, text) || isNote(element);
  return found && !missesMost(blocks, isFound)
    ? isFound
    : (element) => isUnmarked(element) || isNote(element);
}

function isUnmarked(element: PageElement): boolean {
  return furnitureKind(element) === null;
}

/** How many times what was found may stand outside of it, unmarked, before it is distrusted. */
const MOST_MISSED = 3;

/** Whether more prose that shows no sign of furniture stands outside of what was found than in it. */
function missesMost(blocks: readonly Block[], isMain: IsMain): boolean {
  let [within, without] = [0, 0];
  for (const { pieces, element } of blocks)
    for (const { text, element: nearest, hidden } of pieces) {
      if (hidden) continue;
      if (isMain(nearest, text)) within += text.trim().length;
      else if (text.trim().length >= 40 && furnitureKind(element) === null)
        without += text.trim().length;
    }
  return without > MOST_MISSED * within;
}

/** Parts a block into what is of the text and what is not, and says why. */
function judge(block: Block, isMain: IsMain): Judged[] {
  const seen = block.pieces.filter(({ hidden }) => !hidden);
  const hidden = block.pieces.filter((piece) => piece.hidden);
  const parts =
    hidden.length > 0 ? [judged({ ...block, pieces: hidden, mark: '' }, hiddenWords())] : [];
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
function withWhatIsBetween(parts: readonly Judged[], title: number): Judged[] {
  const first = parts.findIndex(({ leftOut }, i) => leftOut === null || i === title);
  const last = parts.findLastIndex(({ leftOut }) => leftOut === null);
  const isLike = ({ block, text, leftOut }: Judged, i: number): boolean => {
    if (i <= first || i >= last || leftOut !== outsideMain()) return false;
    const up = [...upFrom(block.element)].map(({ name }) => name);
    if (up.includes('figcaption')) return true;
    if (linkedPart(block) > 0.5) return false;
    if (block.level !== null) {
      const next = parts.slice(i + 1).find((each) => each.leftOut !== hiddenWords());
      return next?.leftOut === null && next.block.level === null;
    }
    if (SENTENCE_END.test(text)) return text.length >= (/\p{Script=Han}/u.test(text) ? 15 : 40);
    return parts[i - 1]?.leftOut === null && /^(?:li|tr|dd|dt|pre|blockquote)$/.test(up[0] ?? '');
  };
  return parts.map((part, i) => (isLike(part, i) ? { ...part, leftOut: null } : part));
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

/** The lines of a block, an empty one before each group of them. */
function readLines(
  { block, groups, leftOut }: Judged,
  isTitle: boolean,
  file: string | undefined,
): ReadLine[] {
  const at = [file, block.page ? `page ${block.page}` : null].filter(Boolean).join(', ');
  return groups.flatMap((group, i) => [
    { text: '' },
    ...group.map(({ text, emphasis }, n) => ({
      text,
      ...(at && { at }),
      ...(isTitle && i + n === 0 && { isTitle: true as const }),
      ...(!isTitle && block.level !== null && { heading: Math.max(2, block.level) }),
      ...(leftOut && !isTitle && { leftOut }),
      ...(emphasis.length > 0 && block.level === null && { emphasis }),
    })),
  ]);
}

/** What of a page is no line of its reading, a sentence each. */
function whatIsUnspoken(unspoken: Unspoken): string[] {
  const { pictures, letters, pages, readings, deleted, frames, quotations } = unspoken;
  const many = (count: number, one: string, several: string) =>
    count === 0 ? [] : [`${count === 1 ? `1 ${one}` : `${count} ${several}`}`];
  const list = (words: readonly string[]) =>
    words
      .slice(0, 10)
      .map((word) => `“${word.length > 60 ? `${word.slice(0, 57)}…` : word}”`)
      .join(', ');
  return [
    ...many(pictures.length, 'picture is', 'pictures are').map(
      (what) => `${what} described in words, which are not of the text: ${list(pictures)}`,
    ),
    ...many(letters.length, 'picture stands', 'pictures stand').map(
      (what) =>
        `${what} where letters should, which the text then lacks; described as ${list(letters)}`,
    ),
    ...many(pages, 'page number', 'page numbers').map(
      (what) => `${what} of a printed source: not text, but each line tells its page`,
    ),
    ...many(readings, 'reading', 'readings').map(
      (what) => `${what} beside characters (ruby) left out; the characters are kept`,
    ),
    ...many(deleted, 'deleted passage', 'deleted passages').map((what) => `${what} left out`),
    ...many(frames, 'frame', 'frames').map(
      (what) => `${what} of the page, which are pages of their own, not read`,
    ),
    ...many(quotations, 'quotation has', 'quotations have').map(
      (what) => `${what} the marks “ ” that a browser gives`,
    ),
  ];
}

function whatNotesSay({ references, dropped }: Notes): string[] {
  const count = references.size;
  return count === 0
    ? []
    : [
        `${count} ${count === 1 ? 'reference to a note is' : 'references to notes are'} written in raised digits (¹²³), and the notes begin with them; ${dropped.size} links back from notes are left out`,
      ];
}
