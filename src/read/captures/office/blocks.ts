import type { LeftOut, ReadLine } from '../../../model/capture/reading.ts';
import type { Emphasis } from '../../../model/text/emphasis.ts';

/** Characters that look alike. A line feed in them ends a line within the paragraph. */
export interface Run {
  readonly text: string;
  readonly em?: boolean;
  readonly strong?: boolean;
}

/** A paragraph, a row of a table or a note, as an office program shows it. */
export interface Block {
  readonly runs: readonly Run[];
  /** What the program numbers it with, up to the words; `- ` for a bullet of any form. */
  readonly label?: string;
  /** Level in the document's outline, from 1. */
  readonly outline?: number;
  readonly isTitle?: boolean;
  readonly leftOut?: LeftOut;
  readonly at?: string;
}

/** Blocks of a text box, which say so beside their page. */
export function boxed(blocks: readonly Block[]): Block[] {
  return blocks
    .filter((block) => wordsOf(block).trim() !== '')
    .map((block) => ({ ...block, at: block.at ? `${block.at}, text box` : 'text box' }));
}

/** The words of a block, with its label. */
export function wordsOf({ runs, label }: Block): string {
  const text = runs.map((run) => run.text).join('');
  return (label ?? '') + text;
}

/** Several blocks as the runs of one line, as a cell of a table takes them. */
export function asRuns(blocks: readonly Block[]): Run[] {
  return blocks.flatMap(({ runs, label }, i): Run[] => [
    ...(i > 0 ? [{ text: ' ' }] : []),
    ...(label ? [{ text: label }] : []),
    ...runs.map((run) => ({ ...run, text: run.text.replace(/[\n\t]/g, ' ') })),
  ]);
}

/** Blocks of a table: a row is a line, its cells parted by tabs; of one column each paragraph is one. */
export function tableBlocks(
  rows: readonly (readonly (readonly Block[])[])[],
  at?: string,
): Block[] {
  if (rows.every((cells) => cells.length <= 1)) return rows.flat(2);
  return rows.map((cells) => ({
    runs: cells.flatMap((cell, i): Run[] => [
      ...(i > 0 ? [{ text: '\t' }] : []),
      ...trimmed(asRuns(cell.filter((block) => wordsOf(block).trim() !== ''))),
    ]),
    ...(at !== undefined && { at }),
  }));
}

function trimmed(runs: readonly Run[]): Run[] {
  const kept = runs.filter(({ text }) => text !== '');
  return kept.map((run, i) => ({
    ...run,
    text: run.text
      .replace(i === 0 ? /^\s+/ : /^$/, '')
      .replace(i === kept.length - 1 ? /(?<!\s)\s+$/ : /$^/, ''),
  }));
}

/** Makes lines of blocks, each parted from the next by an empty line. Blocks without words are none. */
export function linesOf(blocks: readonly Block[]): ReadLine[] {
  const lines: ReadLine[] = [];
  for (const block of settled(blocks.filter((each) => wordsOf(each).trim().replace(/^-$/, '')))) {
    if (lines.length > 0) lines.push({ text: '' });
    lines.push(...linesOfBlock(block));
  }
  return lines;
}

/** A block with its title or level of heading as the reading wants them. */
interface Settled extends Block {
  readonly heading?: number;
}

/**
 * Settles which block is the title of the whole: one that is styled so, or else the first of all
 * where it alone has the highest level. Headings below it count from 2.
 */
function settled(blocks: readonly Block[]): Settled[] {
  const text = blocks.filter(({ leftOut }) => !leftOut);
  const tops = text.filter(({ outline }) => outline === 1);
  const styled = text.find(({ isTitle }) => isTitle);
  const title = styled ?? (tops.length === 1 && tops[0] === text[0] ? tops[0] : undefined);
  const shift = title && !styled ? 0 : 1;
  return blocks.map((block) => {
    const { outline, isTitle: _, ...rest } = block;
    if (block === title) return { ...rest, isTitle: true };
    return outline === undefined
      ? rest
      : { ...rest, heading: Math.min(6, Math.max(2, outline + shift)) };
  });
}

function linesOfBlock({ runs: given, label, ...block }: Settled): ReadLine[] {
  const { isTitle, heading, leftOut, at } = block;
  // The label brings the space that parts it from the words.
  const start = label ? given.findIndex(({ text }) => text.trim() !== '') : 0;
  const runs = given.flatMap((run, i) =>
    i < start ? [] : i === start && label ? [{ ...run, text: run.text.trimStart() }] : [run],
  );
  const whole = runs.filter(({ text }) => text.trim() !== '');
  const uniform = {
    em: whole.every(({ em }) => em),
    strong: whole.every(({ strong }) => strong),
  };
  const isOne = isTitle || heading !== undefined;
  const all: Run[] = [
    ...(label ? [{ text: label }] : []),
    ...runs.map((run) => ({
      text: isOne ? run.text.replace(/\s*\n\s*/g, ' ') : run.text,
      em: run.em && !uniform.em,
      strong: run.strong && !uniform.strong,
    })),
  ];
  const lines: ReadLine[] = [];
  let line: Run[] = [];
  const end = () => {
    const read = lineOf(line);
    if (read.text !== '')
      lines.push({
        ...read,
        ...(at !== undefined && { at }),
        ...(isTitle && { isTitle: true as const }),
        ...(heading !== undefined && { heading }),
        ...(leftOut && { leftOut }),
      });
    line = [];
  };
  for (const run of all) {
    const [first = '', ...rest] = run.text.split('\n');
    line.push({ ...run, text: first });
    for (const text of rest) {
      end();
      line.push({ ...run, text });
    }
  }
  end();
  return lines;
}

function lineOf(runs: readonly Run[]): Pick<ReadLine, 'text' | 'emphasis'> {
  const raw = runs.map(({ text }) => text).join('');
  const text = raw.trim();
  const lead = raw.length - raw.trimStart().length;
  const emphasis: Emphasis[] = [];
  for (const as of ['em', 'strong'] as const) {
    let at = -lead;
    for (const run of runs) {
      const [from, to] = [Math.max(at, 0), Math.min(at + run.text.length, text.length)];
      at += run.text.length;
      if (!run[as] || to <= from) continue;
      const last = emphasis.at(-1);
      if (last?.as === as && last.range[1] === from)
        emphasis[emphasis.length - 1] = { as, range: [last.range[0], to] };
      else emphasis.push({ as, range: [from, to] });
    }
  }
  const kept = emphasis.filter(({ range }) => text.slice(...range).trim() !== '');
  return { text, ...(kept.length > 0 && { emphasis: kept }) };
}
