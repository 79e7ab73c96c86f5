import { median } from './columns.ts';
import type { Block } from './layout.ts';
import type { Line } from './lines-of-region.ts';

/** How a document is printed, which shows where its paragraphs begin. */
export interface Print {
  /** Size of most letters. */
  readonly body: number;
  /** From one baseline to the next, of lines of a size. */
  leading(size: number): number;
  /** White space before and after a line in its column, in the direction of reading. */
  room(line: Line, block: Block): { readonly start: number; readonly end: number };
  /** Width of a line's column. */
  width(line: Line, block: Block): number;
}

const round = (size: number) => Math.round(size * 2) / 2;

/** Measures a document. */
export function printOf(pages: readonly (readonly Block[])[]): Print {
  const letters = new Map<number, number>();
  const steps = new Map<number, number[]>();
  for (const { lines } of pages.flat())
    lines.forEach((line, i) => {
      const size = round(line.size);
      letters.set(size, (letters.get(size) ?? 0) + line.text.length);
      const last = lines[i - 1];
      if (last && round(last.size) === size) {
        const step = line.v - last.v;
        if (step > 0.5 * size && step < 3 * size)
          steps.set(size, [...(steps.get(size) ?? []), step]);
      }
    });
  const body = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const usual = steps.get(body) ?? [];
  const ratio = usual.length > 0 ? commonest(usual) / body : 1.2;
  const leading = new Map(
    [...steps].map(([size, own]) => [size, own.length > 4 ? commonest(own) : size * ratio]),
  );
  const edges = columnEdges(pages);
  const edge = (line: Line, block: Block) => edges.get(block) ?? { u0: line.u0, u1: line.u1 };
  return {
    body,
    leading: (size) => leading.get(round(size)) ?? size * ratio,
    room(line, block) {
      const { u0, u1 } = edge(line, block);
      const [left, right] = [line.u0 - u0, u1 - line.u1];
      return line.isRightToLeft ? { start: right, end: left } : { start: left, end: right };
    },
    width(line, block) {
      const { u0, u1 } = edge(line, block);
      return u1 - u0;
    },
  };
}

/** The commonest of some lengths, to half a point; of equals the least. */
function commonest(lengths: readonly number[]): number {
  const groups = Map.groupBy(lengths, (each) => Math.round(each * 2) / 2);
  const [most] = [...groups].sort(([a, some], [b, others]) => others.length - some.length || a - b);
  return median(most?.[1] ?? []);
}

/** Edges of the column in which each block stands: of blocks one above the other on its page. */
function columnEdges(pages: readonly (readonly Block[])[]): Map<Block, { u0: number; u1: number }> {
  const edges = new Map<Block, { u0: number; u1: number }>();
  for (const blocks of pages)
    for (const block of blocks) {
      const same = blocks.filter(
        (other) =>
          other.lines[0]?.turn === block.lines[0]?.turn &&
          Math.min(other.u1, block.u1) - Math.max(other.u0, block.u0) >
            0.7 * Math.max(other.u1 - other.u0, block.u1 - block.u0),
      );
      const all = same.flatMap((each) => each.lines);
      // A table may be wider than the text around it.
      const prose = all.filter(({ isRow }) => !isRow);
      const lines = prose.length > 2 ? prose : all;
      edges.set(block, {
        u0: outer(lines.map(({ u0 }) => u0)),
        u1: -outer(lines.map(({ u1 }) => -u1)),
      });
    }
  return edges;
}

/** The least number, but for a few that lie outside the rest. */
function outer(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.03)] ?? 0;
}
