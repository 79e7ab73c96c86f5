import { type Block, type Run, tableBlocks } from '../office/blocks.ts';

/** A table that is being read: its rows, the cells of the last, the paragraphs of the last cell. */
interface Table {
  rows: Block[][][];
  cells: Block[][];
  blocks: Block[];
}

/** One story of a file: its body, a note, a running head; paragraphs and tables within tables. */
export class RtfStory {
  /** What has been said of the paragraph that is open. */
  runs: { -readonly [key in keyof Run]: Run[key] }[] = [];
  /** The label that the file itself gives it. */
  label: string | null = null;
  /** What floats beside it. */
  floating: Block[] = [];
  readonly #blocks: Block[] = [];
  /** Tables that are open, the outermost first. */
  readonly #tables: Table[] = [];

  /** Ends the open paragraph, at a depth of tables. */
  paragraph(more: Omit<Block, 'runs'>, depth: number): void {
    const block: Block = { ...more, runs: this.runs };
    this.#at(depth).push(block, ...this.floating);
    this.runs = [];
    this.label = null;
    this.floating = [];
  }

  /** Ends a cell, whose last paragraph has ended. */
  cell(depth: number): void {
    const blocks = this.#at(depth);
    const table = this.#tables[depth - 1];
    if (!table) return;
    table.cells.push(blocks);
    table.blocks = [];
  }

  /** Ends a row. */
  row(depth: number): void {
    this.#at(depth);
    const table = this.#tables[depth - 1];
    if (!table) return;
    if (table.cells.length > 0) table.rows.push(table.cells);
    table.cells = [];
  }

  /** All blocks, at the story's end. */
  end(): Block[] {
    return this.#at(0);
  }

  /** Where paragraphs of a depth go; deeper tables are done, and stand in the cell that holds them. */
  #at(depth: number): Block[] {
    while (this.#tables.length < depth) this.#tables.push({ rows: [], cells: [], blocks: [] });
    while (this.#tables.length > depth) {
      const { rows, cells, blocks } = this.#tables.pop() as Table;
      if (blocks.length > 0) cells.push(blocks);
      if (cells.length > 0) rows.push(cells);
      (this.#tables.at(-1)?.blocks ?? this.#blocks).push(...tableBlocks(rows));
    }
    return this.#tables.at(-1)?.blocks ?? this.#blocks;
  }
}
