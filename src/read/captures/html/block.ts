import { trimEdges } from '../../../model/capture/rules.ts';
import type { Emphasis } from '../../../model/text/emphasis.ts';
import type { PageElement } from './page-tree.ts';

/** Characters of a page as they stand in one element, or an end of line. */
export interface Piece {
  readonly text: string;
  /** The nearest element around them. */
  readonly element: PageElement;
  /** Whether white space is kept as it is written. */
  readonly pre: boolean;
  readonly em: boolean;
  readonly strong: boolean;
  /** Whether styles or attributes keep them from sight. */
  readonly hidden: boolean;
  readonly isBreak?: true;
}

/** What a reader of the page sees as one paragraph, heading, item or row. */
export interface Block {
  /** The element that it is the text of. */
  readonly element: PageElement;
  readonly pieces: readonly Piece[];
  /** Mark of a list’s item, or of a note, that stands before it. */
  readonly mark: string;
  /** Level of a heading, as its element tells it: 1 to 6. */
  readonly level: number | null;
  /** Page of the printed source on which it begins. */
  readonly page: string | null;
}

/** One line of a block. */
export interface BlockLine {
  readonly text: string;
  readonly emphasis: readonly Emphasis[];
}

/** Between two of these a line’s end in the file is nothing; between others it is a space. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]\n[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** What the standard folds; a no-break space is none of it. */
const SPACES = /([ \t\n\r\f]+)/;
/** A line that begins so, begins a paragraph. */
const INDENTED = /^(?:\u3000{2}|\u00a0{2})/u;

/**
 * Lines of a block, in groups that empty lines part: white space folded as CSS folds it
 * (CSS Text 3, 4.1), ends trimmed, nothing else changed.
 */
export function linesOf({ pieces, mark }: Pick<Block, 'pieces' | 'mark'>): BlockLine[][] {
  const folded = foldPieces(pieces);
  const groups: BlockLine[][] = [[]];
  for (const { text, emphasis } of folded) {
    const start = text.length - text.replace(/^[\s\u200b-\u200d\u2060\ufeff]+/, '').length;
    const trimmed = trimEdges(text);
    if (trimmed === '' || INDENTED.test(text)) groups.push([]);
    if (trimmed === '') continue;
    groups.at(-1)?.push({
      text: trimmed,
      emphasis: emphasis
        .map(({ as, range: [from, to] }) => ({
          as,
          range: [Math.max(0, from - start), Math.min(trimmed.length, to - start)] as const,
        }))
        .filter(({ range: [from, to] }) => from < to),
    });
  }
  const filled = groups.filter((group) => group.length > 0).map(withoutWholeEmphasis);
  return mark ? marked(filled, mark) : filled;
}

/** What stands in words set apart as a whole is not set apart within. */
function withoutWholeEmphasis(group: BlockLine[]): BlockLine[] {
  const isWhole = (as: Emphasis['as']) =>
    group.every(({ text, emphasis }) =>
      emphasis.some((each) => each.as === as && each.range[1] - each.range[0] === text.length),
    );
  const whole = (['em', 'strong'] as const).filter(isWhole);
  return whole.length === 0
    ? group
    : group.map(({ text, emphasis }) => ({
        text,
        emphasis: emphasis.filter(({ as }) => !whole.includes(as)),
      }));
}

function marked(groups: BlockLine[][], mark: string): BlockLine[][] {
  const [[first, ...lines] = [], ...others] = groups;
  if (!first) return groups;
  const moved = first.emphasis.map(({ as, range: [from, to] }) => ({
    as,
    range: [from + mark.length, to + mark.length] as const,
  }));
  return [[{ text: mark + first.text, emphasis: moved }, ...lines], ...others];
}

interface Folded {
  text: string;
  emphasis: Emphasis[];
}

function foldPieces(pieces: readonly Piece[]): Folded[] {
  const lines: Folded[] = [{ text: '', emphasis: [] }];
  let space = '';
  // The line's last two characters: to look into a text that grows takes as long as it is.
  let end = '';
  for (const piece of pieces) {
    if (piece.isBreak) {
      lines.push({ text: '', emphasis: [] });
      space = '';
      end = '';
      continue;
    }
    for (const [i, part] of (piece.pre ? piece.text.split('\n') : [piece.text]).entries()) {
      if (i > 0) {
        lines.push({ text: '', emphasis: [] });
        end = '';
      }
      const line = lines.at(-1) as Folded;
      for (const run of piece.pre ? [part] : part.split(SPACES)) {
        if (run === '') continue;
        if (!piece.pre && /^[ \t\n\r\f]/.test(run)) {
          space += run;
          continue;
        }
        if (space !== '' && end !== '' && !isNothing(space, end, run)) line.text += ' ';
        space = '';
        end = (end + run).slice(-2);
        const start = line.text.length;
        line.text += run;
        for (const as of ['em', 'strong'] as const) if (piece[as]) emphasise(line, as, start);
      }
    }
  }
  return lines;
}

/** Whether white space is only a line’s end of the file, between characters that need no space. */
function isNothing(space: string, before: string, after: string): boolean {
  if (/[\t ]$/.test(before)) return true;
  return space.includes('\n') && WIDE.test(`${before}\n${after.slice(0, 2)}`);
}

/** Marks the end of a line as set apart, together with what stands before it where that is so too. */
function emphasise(line: Folded, as: Emphasis['as'], start: number): void {
  const end = line.text.length;
  const at = line.emphasis.findLastIndex((each) => each.as === as);
  const last = line.emphasis[at];
  if (last && line.text.slice(last.range[1], start).trim() === '')
    line.emphasis[at] = { as, range: [last.range[0], end] };
  else line.emphasis.push({ as, range: [start, end] });
}
