import type { Block } from './layout.ts';
import type { Line } from './lines-of-region.ts';
import type { Print } from './print.ts';
import type { Structure } from './structure.ts';

/** Lines that make one paragraph, or one row of a table. */
export interface Paragraph {
  readonly lines: Line[];
  readonly block: Block;
  readonly isRow: boolean;
  /** Whether it is set in the middle of its column. */
  readonly isCentred: boolean;
}

/** A line in its block, and the one that stands below it there. */
interface Placed {
  readonly line: Line;
  readonly block: Block;
  readonly next: Line | undefined;
}

/** Ends of sentences, and of clauses after which a list goes on. */
const SENTENCE_END = /[.。．!！?？:：;；؟؛…][\s”"’'」』）)\]»*\u00b9\u00b2\u00b3\u2070-\u2079]*$/u;

/** The mark with which an item or a numbered paragraph begins. */
const MARK =
  /^(?:[•‣▪●■□○◦∙·–—][\s\t]|-\s|[(（][\p{L}\p{N}]{1,5}[)）]|\p{N}{1,3}[.)．、]|\p{L}[.)](?=\s)|\d+(?:\.\d+)+\.?\s|§+\s?\d|(?:art(?:icle|icolo|ículo|igo|ikel)?|section|sec|статья|άρθρο|článek|المادة|مادة)\b\.?\s*[\p{N}(]|第[〇一二三四五六七八九十百千零\d]+[編编章節节款条條項项]|[①-⑳㈠-㈩]|[一二三四五六七八九十]{1,3}[、．.])/iu;

/** A mark that begins an item and stands nowhere else. */
const BULLET = /^[•‣▪●■□○◦∙]/u;

/** Whether a text begins with the mark of an item or of a numbered paragraph. */
export function beginsWithMark(text: string): boolean {
  return MARK.test(text);
}

/** The end of a line in a table of contents. */
const LEADER = /(?:[.·…_]\s?){4,}\s*[\p{N}ivxlc]*$/u;

/** Puts lines together to paragraphs, over columns and pages too. */
export function paragraphsOf(
  pages: readonly (readonly Block[])[],
  print: Print,
  structure: Structure,
): Paragraph[] {
  const placed = pages
    .flat()
    .flatMap((block) =>
      block.lines.map((line, i): Placed => ({ line, block, next: block.lines[i + 1] })),
    );
  const indents = usesIndents(placed, print);
  const paragraphs: Paragraph[] = [];
  placed.forEach((own, i) => {
    const last = placed[i - 1];
    const { line, block } = own;
    const said = last ? structure.parts(last.line, line) : true;
    const begins =
      !last ||
      line.isRow ||
      last.line.isRow ||
      last.line.turn !== line.turn ||
      (said ??
        (last.block === block
          ? beginsBelow(last, own, print)
          : beginsElsewhere(last, own, { print, indents })));
    if (!begins) {
      paragraphs.at(-1)?.lines.push(line);
      return;
    }
    const open =
      last && last.block !== block && said !== false ? interrupted(paragraphs, own) : null;
    if (open) {
      open.lines.push(line);
      // What follows goes on after this line, in the paragraph that was interrupted.
      paragraphs.splice(paragraphs.indexOf(open), 1);
      paragraphs.push(open);
      return;
    }
    paragraphs.push({ lines: [line], block, isRow: line.isRow, isCentred: isCentred(own, print) });
  });
  return paragraphs;
}

function beginsBelow(last: Placed, { line, block, next }: Placed, print: Print): boolean {
  const { size } = line;
  const a = print.room(last.line, block);
  const b = print.room(line, block);
  const step = line.v - last.line.v;
  const ended = SENTENCE_END.test(last.line.text);
  if (step < -size || !alike(last.line, line) || LEADER.test(last.line.text)) return true;
  if (step > print.leading(size) + 0.3 * size || BULLET.test(line.text)) return true;
  if (isCentred(last, print) && isCentred({ line, block, next }, print))
    return MARK.test(line.text);
  const width = print.width(line, block);
  const fits = a.end > line.firstWord + 0.45 * size;
  const goesOn = /^\p{Ll}/u.test(line.text) && !ended;
  if (last.line.isBold !== line.isBold && (fits || !goesOn)) return true;
  if (fits && (ended || !goesOn || a.end > 0.3 * width) && a.end > 0.06 * width) return true;
  const inwards = b.start - a.start;
  if (MARK.test(line.text) && (ended || fits || Math.abs(inwards) > 0.8 * size)) return true;
  if (inwards < -0.8 * size) {
    // Back from an indented first line, or from the items of a list.
    return ended && MARK.test(last.line.text) === false && a.start > 2.5 * size && fits;
  }
  if (inwards < 0.8 * size) return false;
  if (MARK.test(last.line.text) || !ended) return false;
  const below = next && alike(line, next) ? print.room(next, block).start - b.start : -size;
  return below < -0.5 * size || ended;
}

/**
 * The paragraph that a line at the head of a column goes on, where smaller letters at the foot of the
 * column before (a note, a figure's words) stand between.
 */
function interrupted(paragraphs: readonly Paragraph[], { line }: Placed): Paragraph | null {
  if (!/^\p{Ll}/u.test(line.text) || MARK.test(line.text)) return null;
  const between = paragraphs.slice(-6).findLastIndex(({ lines }) => alike(lines[0] as Line, line));
  const open = paragraphs.slice(-6)[between];
  const last = open?.lines.at(-1);
  const smaller = paragraphs.slice(-6).slice(between + 1);
  if (!open || !last || smaller.length === 0 || last.page < line.page - 1) return null;
  const isSmaller = smaller.every(({ lines }) => (lines[0] as Line).size < 0.95 * line.size);
  return isSmaller && !open.isRow && last.isBold === line.isBold && !SENTENCE_END.test(last.text)
    ? open
    : null;
}

/** Whether a paragraph begins with a line at the head of another column or page. */
function beginsElsewhere(
  last: Placed,
  own: Placed,
  { print, indents }: { print: Print; indents: boolean },
): boolean {
  const { line, block } = own;
  if (!alike(last.line, line) || last.line.isBold !== line.isBold) return true;
  if (line.size > 1.1 * print.body || LEADER.test(last.line.text)) return true;
  if (/[\p{Ll}\p{N}][-\u00ad\u2010]$/u.test(last.line.text) && /^\p{Ll}/u.test(line.text))
    return false;
  const ended = SENTENCE_END.test(last.line.text);
  if (/^\p{Ll}/u.test(line.text) && !ended && !MARK.test(line.text)) return false;
  if (isCentred(last, print) || isCentred(own, print) || MARK.test(line.text)) return true;
  const room = print.room(last.line, last.block);
  const isFull = room.end < line.firstWord + 0.45 * line.size;
  if (!isFull) return true;
  if (!ended) return false;
  return !indents || print.room(line, block).start > 0.8 * line.size;
}

function alike(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) < 0.08 * Math.max(a.size, b.size);
}

function isCentred({ line, block }: Placed, print: Print): boolean {
  const { start, end } = print.room(line, block);
  const width = print.width(line, block);
  return (
    start > 1.5 * line.size &&
    end > 1.5 * line.size &&
    Math.abs(start - end) < Math.max(0.06 * width, line.size)
  );
}

/** Whether paragraphs begin with an indent, and are told by it alone. */
function usesIndents(placed: readonly Placed[], print: Print): boolean {
  let [indented, level] = [0, 0];
  placed.forEach(({ line, block }, i) => {
    const last = placed[i - 1];
    if (!last || last.block !== block || !alike(last.line, line)) return;
    if (!SENTENCE_END.test(last.line.text) || MARK.test(line.text)) return;
    const { start } = print.room(line, block);
    if (print.room(last.line, block).end < 2 * line.size) return;
    if (start > 0.8 * line.size && start < 5 * line.size) indented++;
    else if (start < 0.3 * line.size) level++;
  });
  return indented > level;
}
