import type { Block } from './layout.ts';
import type { Line } from './lines-of-region.ts';
import type { Print } from './print.ts';

/** A note at the foot of a page. */
export interface Footnote {
  /** As it stands in the text: `¹²`, `*`. */
  readonly mark: string;
  readonly lines: Line[];
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARK = new RegExp(`^([${RAISED}]+|\\d{1,3}|[*∗†‡§¶#]{1,3})[.)\\s]*`, 'u');

/** Notes at the feet of pages, and the blocks without them. */
export function footnotesOf(
  pages: readonly (readonly Block[])[],
  print: Print,
): { pages: Block[][]; notes: Footnote[] } {
  const notes: Footnote[] = [];
  const rest = pages.map((blocks) => {
    const text = blocks.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
    let goesOn = notes.length > 0;
    return blocks.map((block): Block => {
      const from = tailOf(block, print);
      const tail = block.lines.slice(from);
      const found = read(tail, text, goesOn ? notes.at(-1) : undefined);
      if (found.notes.length === 0) return block;
      notes.push(...found.notes);
      goesOn = false;
      return { ...block, lines: block.lines.slice(0, from + found.before) };
    });
  });
  return { pages: rest.map((blocks) => blocks.filter(({ lines }) => lines.length > 0)), notes };
}

/** Where the lines in smaller letters at the end of a block begin. */
function tailOf({ lines }: Block, print: Print): number {
  let from = lines.length;
  while (from > 0 && (lines[from - 1] as Line).size < 0.93 * print.body && !lines[from - 1]?.isRow)
    from--;
  return from;
}

/** The notes in lines, and how many lines before them are none; those go on an open note. */
function read(
  lines: readonly Line[],
  page: string,
  open: Footnote | undefined,
): { notes: Footnote[]; before: number } {
  const notes: Footnote[] = [];
  const waiting: Line[] = [];
  for (const line of lines) {
    const [whole, mark = ''] = MARK.exec(line.text) ?? [''];
    const raised = mark.replace(/\d/g, (digit) => RAISED[Number(digit)] as string);
    const isNote =
      raised &&
      (line.startsRaised || /\D/.test(mark) || follows(notes.at(-1), raised)) &&
      isReferredTo(page, line, raised);
    if (isNote) {
      const text = `${raised} ${line.text.slice(whole.length)}`;
      notes.push({ mark: raised, lines: [{ ...line, text, emphasis: [] }] });
    } else if (notes.length > 0) notes.at(-1)?.lines.push(line);
    else waiting.push(line);
  }
  if (notes.length > 0 && open) {
    open.lines.push(...waiting);
    return { notes, before: 0 };
  }
  return { notes, before: waiting.length };
}

/** Marks that are not raised are those of notes where they count on. */
function follows(last: Footnote | undefined, mark: string): boolean {
  const value = (raised: string) =>
    Number([...raised].map((digit) => RAISED.indexOf(digit)).join(''));
  return !last || value(mark) === value(last.mark) + 1;
}

function isReferredTo(page: string, line: Line, mark: string): boolean {
  const others = page.split('\n').filter((text) => text !== line.text);
  return others.some((text) => {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      const isWhole =
        !RAISED.includes(text[at - 1] ?? ' ') && !RAISED.includes(text[at + mark.length] ?? ' ');
      if (isWhole && at > 0) return true;
    }
    return false;
  });
}
