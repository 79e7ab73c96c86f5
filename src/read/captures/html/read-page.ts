import type { Found, ReadLine } from '../../../model/capture/reading.ts';
import { blocksOf } from './blocks-of.ts';
import { findTitle } from './find-title.ts';
import { hiddenWords } from './furniture.ts';
import { type Judged, judgeBlock, withWhatIsBetween } from './judge-block.ts';
import { metadataOf } from './metadata.ts';
import { notesOf } from './notes.ts';
import { type MainOption, mainOf } from './page-main.ts';
import { pageStyles } from './page-styles.ts';
import { parseHtml, parseXml } from './page-tree.ts';
import { tellNotes, tellUnspoken } from './unspoken.ts';

/** What a page holds, and what of it is the text. */
export interface PageReading {
  readonly lines: readonly ReadLine[];
  readonly found: readonly Found[];
  readonly told: readonly string[];
}

export interface PageOptions {
  /** Style sheets that came with the page. */
  readonly sheets?: readonly string[];
  readonly main: MainOption;
  /** Where the page is in its file, for its lines: `chapter-2.xhtml`. */
  readonly at?: string;
  /** Whether it is XHTML, whatever it begins with. */
  readonly isXml?: boolean;
}

/** Reads a page: each block that is seen is lines, which empty lines part; what is none of the text says why. */
export async function readPage(html: string, options: PageOptions): Promise<PageReading> {
  const root = (options.isXml ?? isXhtml(html)) ? parseXml(html) : parseHtml(html);
  const notes = notesOf(root);
  const { blocks, unspoken } = blocksOf(root, pageStyles(root, options.sheets), notes);
  const found = metadataOf(root, html);
  const { isMain, told } = await mainOf(root, blocks, notes, options.main);
  const parts = blocks.flatMap((block) => judgeBlock(block, isMain));
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
    told: [...told, ...tellUnspoken(unspoken), ...tellNotes(notes)],
  };
}

/** XML by its declaration and its namespace. What only says so, and is not, is read all the same. */
function isXhtml(html: string): boolean {
  return /^\ufeff?\s*<\?xml\s/.test(html) && /<html[^>]*\sxmlns\s*=/i.test(html.slice(0, 5000));
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
