import type { Paragraph } from '../edition.ts';
import { nameOf, type Place } from './place.ts';

/** What a text is made of as one reads it: passages, lists of them, tables of them. */
export type Block = Passage | List | Table;

export interface Passage {
  readonly is: 'passage';
  readonly paragraph: Paragraph;
  /** Level of a heading, 2 to 6, none of which is left out; null for other passages. */
  readonly level: number | null;
}

export interface List {
  readonly is: 'list';
  /** Whether its items are numbered, and not only marked. */
  readonly isNumbered: boolean;
  /** Each item with what stands in it, lists too; empty where two numbers open one passage. */
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly is: 'table';
  readonly rows: readonly Paragraph[];
}

/** A list that is not closed yet, and by what an item is known for one of its own. */
interface OpenList {
  readonly items: Block[][];
  /** Name of what it stands in, null where that is not known; name of its first item. */
  readonly within: string | null;
  readonly first: string;
}

/** Arranges a text's paragraphs by their places: items in lists, nested as deep as they are. */
export function blocksOf(paragraphs: readonly Paragraph[]): Block[] {
  const top: Block[] = [];
  const open: OpenList[] = [];
  let above = 1;
  const openList = (place: Place, within: string | null, first: string): OpenList => {
    const list = { items: [] as Block[][], within, first };
    const isNumbered = place.path.at(-1)?.unit !== 'indent';
    (open.at(-1)?.items.at(-1) ?? top).push({ is: 'list', isNumbered, items: list.items });
    open.push(list);
    return list;
  };
  for (const paragraph of paragraphs) {
    const { place } = paragraph;
    const wanted = place.heading ?? paragraph.heading;
    const level = wanted && Math.min(Math.max(wanted, 2), above + 1, 6);
    above = level ?? above;
    open.length = Math.min(open.length, place.depth);
    if (place.depth > 0 && place.number > 0) {
      const [within, name] = [nameOf(place.path.slice(0, -1)), nameOf(place.path)];
      const last = open[place.depth - 1];
      if (last && ((last.within ?? within) !== within || last.first === name)) open.pop();
      while (open.length < place.depth - 1) openList(place, null, '').items.push([]);
      (open[place.depth - 1] ?? openList(place, within, name)).items.push([]);
    }
    const blocks = open.at(-1)?.items.at(-1) ?? top;
    const last = blocks.at(-1);
    if (place.role !== 'row') blocks.push({ is: 'passage', paragraph, level });
    else if (last?.is === 'table' && goesOn(last, place))
      blocks[blocks.length - 1] = { is: 'table', rows: [...last.rows, paragraph] };
    else blocks.push({ is: 'table', rows: [paragraph] });
  }
  return top;
}

/** The paragraphs of each row of a page on which blocks are set: a table is one row. */
export function rowsOf(blocks: readonly Block[]): (readonly Paragraph[])[] {
  return blocks.flatMap((block) => {
    if (block.is === 'list') return block.items.flatMap(rowsOf);
    return [block.is === 'table' ? block.rows : [block.paragraph]];
  });
}

/** Whether a row is one more of a table: none but the first has heads. */
function goesOn({ rows }: Table, { isHead, cells }: Place): boolean {
  return !isHead && rows[0]?.place.cells?.length === cells?.length;
}
