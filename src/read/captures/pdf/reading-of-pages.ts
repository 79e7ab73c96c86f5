import type { LeftOut, Reading, ReadLine } from '../../../model/capture/reading.ts';
import type { Elements } from './elements.ts';
import { type Footnote, footnotesOf } from './footnotes.ts';
import { furnitureOf } from './furniture.ts';
import { ranksOf } from './headings.ts';
import { LineEnds, type Run } from './join-lines.ts';
import type { Block } from './layout.ts';
import type { Line } from './lines-of-region.ts';
import { beginsWithMark, paragraphsOf } from './paragraphs.ts';
import { printOf } from './print.ts';
import { Structure } from './structure.ts';

/** Makes a reading of the lines of all pages. */
export function readingOfPages(
  pages: readonly (readonly Block[])[],
  elements: ReadonlyMap<number, Elements>,
): Pick<Reading, 'lines' | 'told'> {
  const furniture = furnitureOf(pages);
  const kept = pages.map((blocks) =>
    blocks
      .map((block) => ({ ...block, lines: block.lines.filter((line) => !furniture.has(line)) }))
      .filter(({ lines }) => lines.length > 0),
  );
  const print = printOf(kept);
  const { pages: text, notes } = footnotesOf(kept, print);
  const structure = new Structure(
    elements,
    text.flat().flatMap(({ lines }) => lines),
  );
  const paragraphs = paragraphsOf(text, print, structure);
  const ranks = ranksOf(paragraphs, print, structure);
  const ends = new LineEnds(kept.flat().flatMap(({ lines }) => lines.map((line) => line.text)));
  const blocks: { page: number; lines: ReadLine[]; isRow: boolean }[] = [];
  const put = (page: number, line: ReadLine, isRow = false) => {
    const last = blocks.at(-1);
    if (isRow && last?.isRow && last.page === page) last.lines.push(line);
    else blocks.push({ page, lines: [line], isRow });
  };
  const gone = goneByPage(furniture);
  let page = 0;
  const turnTo = (to: number) => {
    if (to <= page) return;
    for (const { line, leftOut } of gone.flatMap((each) =>
      (each.page > page && each.page <= to && each.isHead) ||
      (each.page >= page && each.page < to && !each.isHead)
        ? [each]
        : [],
    ))
      put(line.page, {
        text: tidy({ text: line.text, emphasis: [] }).text,
        at: `page ${line.page}`,
        leftOut,
      });
    page = to;
  };
  for (const paragraph of paragraphs) {
    const at = paragraph.lines[0]?.page ?? 1;
    turnTo(at);
    const run = itemOf(tidy(runOf(paragraph.lines, ends)), structure.startsItem(paragraph.lines));
    if (run.text === '') continue;
    const rank = ranks.get(paragraph) ?? {};
    const emphasis = Object.keys(rank).length > 0 ? [] : partial(run);
    put(
      at,
      { text: run.text, at: `page ${at}`, ...rank, ...(emphasis.length > 0 && { emphasis }) },
      paragraph.isRow,
    );
  }
  turnTo(Number.POSITIVE_INFINITY);
  for (const note of notes) {
    const { text } = tidy(runOf(note.lines, ends));
    const at = note.lines[0]?.page ?? 1;
    put(at, { text, at: `page ${at}` });
  }
  return {
    lines: blocks.flatMap(({ lines }, i) => (i === 0 ? lines : [{ text: '' }, ...lines])),
    told: toldOf(ends, notes),
  };
}

function goneByPage(furniture: ReadonlyMap<Line, LeftOut>) {
  const middle = new Map<number, number>();
  for (const [line] of furniture)
    middle.set(line.page, Math.max(middle.get(line.page) ?? 0, line.v));
  return [...furniture]
    .map(([line, leftOut]) => ({
      line,
      leftOut,
      page: line.page,
      isHead: line.v < (middle.get(line.page) ?? 0) / 2 || line.v < 100,
    }))
    .sort((a, b) => a.page - b.page || a.line.v - b.line.v);
}

function runOf(lines: readonly Line[], ends: LineEnds): Run {
  return lines.slice(1).reduce((run: Run, line) => ends.join(run, line), lines[0] as Run);
}

/** An item of a list whose mark is drawn as a picture gets one of letters. */
function itemOf(run: Run, isItem: boolean): Run {
  if (!isItem || beginsWithMark(run.text)) return run;
  return {
    text: `- ${run.text}`,
    emphasis: run.emphasis.map(({ as, range: [start, end] }) => ({
      as,
      range: [start + 2, end + 2],
    })),
  };
}

/** White space folded and trimmed, soft hyphens dropped; offsets follow. */
function tidy({ text, emphasis }: Run): Run {
  const to: number[] = [];
  let out = '';
  for (const character of text) {
    for (let i = 0; i < character.length; i++) to.push(out.length + i);
    if (character === '\u00ad' || CONTROL.test(character)) continue;
    const isSpace = character === ' ' || character === '\u2028' || character === '\n';
    if (isSpace && (out === '' || /[ \t]$/.test(out))) continue;
    if (character === '\t') out = out.replace(/ $/, '');
    out += isSpace ? ' ' : character;
  }
  to.push(out.length);
  const trimmed = out.replace(/[ \t]+$/, '');
  return {
    text: trimmed,
    emphasis: emphasis.flatMap(({ as, range: [start, end] }) => {
      const range = [to[start] ?? 0, Math.min(to[end] ?? trimmed.length, trimmed.length)] as const;
      return range[1] > range[0] ? [{ as, range }] : [];
    }),
  };
}

const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/;

/** Emphasis of some words: where all are set so, it sets nothing apart. */
function partial({ text, emphasis }: Run): Run['emphasis'] {
  return emphasis.filter(
    ({ range: [start, end] }) =>
      end - start < 0.9 * text.length && /[\p{L}\p{N}]/u.test(text.slice(start, end)),
  );
}

function toldOf(ends: LineEnds, notes: readonly Footnote[]): string[] {
  const told: string[] = [];
  if (ends.undone + ends.kept > 0)
    told.push(
      `${ends.undone} ${ends.undone === 1 ? 'hyphen' : 'hyphens'} at the end of a line ${ends.undone === 1 ? 'was' : 'were'} taken for one that only parts the word, and undone; ${ends.kept} kept.`,
    );
  if (notes.length > 0)
    told.push(
      `${notes.length} ${notes.length === 1 ? 'note' : 'notes'} at the foot of a page ${notes.length === 1 ? 'was' : 'were'} moved to the end.`,
    );
  return told;
}
