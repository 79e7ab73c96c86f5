import type { Block, Piece } from './block.ts';
import { listMarks } from './list-mark.ts';
import type { Notes } from './notes.ts';
import type { Style } from './page-styles.ts';
import { elementsIn, isElement, type PageElement, type PageNode, textOf } from './page-tree.ts';

/** What of a page is seen or heard, but is none of its words. */
export interface Unspoken {
  /** Descriptions of pictures. */
  readonly pictures: string[];
  /** Pictures that may be letters: of one, or within a word. */
  readonly letters: string[];
  /** Page numbers of a printed source. */
  pages: number;
  /** Readings beside characters (ruby). */
  readings: number;
  /** Deleted passages. */
  deleted: number;
  /** Pages within the page. */
  frames: number;
  /** Quotations to which the browser gives its marks. */
  quotations: number;
}

/** Names of the elements that browsers set as blocks (HTML 15.3). */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table caption tr td th thead tbody tfoot ul xmp'.split(
    ' ',
  ),
);
/** Elements whose characters are no words of the page. */
const WORDLESS = new Set(
  'img head title desc annotation annotation-xml script style template noscript iframe object embed video audio canvas map textarea input rp rt rtc datalist noframes noembed'.split(
    ' ',
  ),
);
const PRE = new Set(['pre', 'listing', 'xmp', 'plaintext']);
const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|s?-only)?|hidden-text|u-hidden|is-hidden)(?:\s|$)/i;
const PAGE_CLASS =
  /(?:^|\s)(?:page-?(?:num(?:ber)?|no|break)|pagenum\w*|ws-pagenum|folio)(?:\s|$)/i;

interface Context {
  readonly hidden: boolean;
  readonly pre: boolean;
  readonly em: boolean;
  readonly strong: boolean;
  /** Within a row of a table, whose cells are one line. */
  readonly inRow: boolean;
  /** Within a flexible box or a grid, whose children are blocks. */
  readonly inBox: boolean;
}

/** Reads the blocks of a page, as one who looks at it sees them, in its order. */
export function blocksOf(
  root: PageElement,
  styleOf: (element: PageElement) => Style,
  notes: Notes,
): { blocks: Block[]; unspoken: Unspoken } {
  const blocks: Block[] = [];
  const unspoken: Unspoken = {
    pictures: [],
    letters: [],
    pages: 0,
    readings: 0,
    deleted: 0,
    frames: 0,
    quotations: 0,
  };
  const listMark = listMarks();
  let pieces: Piece[] = [];
  let [holder, mark, page, level]: [PageElement, string, string | null, number | null] = [
    root,
    '',
    null,
    null,
  ];
  let startPage: string | null = null;

  const flush = (next: PageElement) => {
    if (pieces.some(({ text, hidden }) => !hidden && text.trim() !== '')) {
      blocks.push({ element: holder, pieces, mark, level, page: startPage });
      mark = '';
    } else if (pieces.some(({ text }) => text.trim() !== ''))
      blocks.push({ element: holder, pieces, mark: '', level: null, page: startPage });
    pieces = [];
    holder = next;
    startPage = page;
  };
  const add = (element: PageElement, text: string, context: Context, isBreak?: true) => {
    const { pre, em, strong, hidden } = context;
    pieces.push({ text, element, pre, em, strong, hidden, ...(isBreak && { isBreak }) });
  };

  const visit = (node: PageNode, context: Context): void => {
    if (!isElement(node)) {
      add(node.parent, node.text, context);
      return;
    }
    const { name } = node;
    if (name === 'iframe') unspoken.frames += 1;
    if (name === 'rt') unspoken.readings += 1;
    if (name === 'img') picture(node, context);
    if (name === 'wbr' || notes.dropped.has(node) || WORDLESS.has(name)) return;
    if (name === 'br') {
      if (context.inRow) add(node, ' ', context);
      else add(node, '', context, true);
      return;
    }
    const folio = pageOf(node);
    if (folio !== null) {
      unspoken.pages += 1;
      page = folio;
      if (!pieces.some(({ text }) => text.trim() !== '')) startPage = page;
      return;
    }
    const style = styleOf(node);
    if (name === 'del' && !isHidden(node, style)) {
      unspoken.deleted += 1;
      return;
    }
    const inner = contextIn(node, style, context);
    const reference = notes.references.get(node);
    if (reference) {
      const isNext = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(pieces.at(-1)?.text ?? '');
      add(node, isNext ? ` ${reference}` : reference, inner);
      return;
    }
    if (name === 'table' && !context.inRow && isDataTable(node)) {
      table(node, inner);
      return;
    }
    const isBlock = standsAlone(node, style, context);
    if (!isBlock) {
      // What is taken out of its line stands apart from it; a great first letter begins its word.
      const isApart = /left|right|absolute/.test(`${style.float} ${style.position}`);
      if (isApart && pieces.some(({ text }) => text.trim() !== '')) add(node, ' ', inner);
      const isQuotation = name === 'q';
      if (isQuotation) {
        unspoken.quotations += 1;
        add(node, '“', inner);
      }
      for (const child of node.children) visit(child, inner);
      if (isQuotation) add(node, '”', inner);
      return;
    }
    if (context.inRow) {
      add(node, ' ', context);
      for (const child of node.children) visit(child, inner);
      add(node, ' ', context);
      return;
    }
    const outer = holder;
    flush(node);
    const outerLevel = level;
    const own = levelOf(node);
    if (own !== null) level = own;
    const note = notes.marks.get(node);
    const item = name === 'li' ? listMark(node, listStyle(node, styleOf)) : '';
    if (note) mark = note;
    else mark += item;
    for (const child of node.children) visit(child, inner);
    flush(outer);
    level = outerLevel;
    if (note || item) mark = '';
  };

  const table = (node: PageElement, context: Context) => {
    const outer = holder;
    flush(node);
    for (const element of elementsOfTable(node)) {
      const inner = contextIn(element, styleOf(element), context);
      flush(element);
      if (element.name === 'caption') {
        for (const child of element.children) visit(child, inner);
        continue;
      }
      const cells = element.children.filter(isElement).filter(({ name }) => /^t[dh]$/.test(name));
      for (const [i, cell] of cells.entries()) {
        if (i > 0) add(element, '\t', { ...inner, pre: true });
        const inCell = contextIn(cell, styleOf(cell), inner);
        for (const child of cell.children) visit(child, { ...inCell, inRow: true });
      }
    }
    flush(outer);
  };

  const picture = (node: PageElement, context: Context) => {
    const words = node.attributes.alt?.trim() ?? '';
    if (words === '' || context.hidden) return;
    const isInWords = /\p{L}$/u.test(pieces.at(-1)?.text ?? '');
    if (isInWords || /^\p{L}\p{M}*[”’»]?$/u.test(words)) unspoken.letters.push(words);
    else unspoken.pictures.push(words);
  };

  const start: Context = {
    hidden: false,
    pre: false,
    em: false,
    strong: false,
    inRow: false,
    inBox: false,
  };
  for (const child of root.children) visit(child, start);
  flush(root);
  return { blocks, unspoken };
}

function contextIn(element: PageElement, style: Style, outer: Context): Context {
  const { name } = element;
  const weight = style['font-weight'];
  const space = style['white-space'];
  const slope = style['font-style'];
  return {
    hidden: outer.hidden || isHidden(element, style),
    pre: space
      ? /^(?:pre|break-spaces)/.test(space) && space !== 'pre-line'
      : outer.pre || PRE.has(name),
    em: slope
      ? slope.startsWith('italic') || slope.startsWith('oblique')
      : outer.em || name === 'em' || name === 'i' || name === 'cite',
    strong: weight
      ? weight.startsWith('bold') || Number(weight) >= 600
      : outer.strong || name === 'strong' || name === 'b',
    inRow: outer.inRow,
    inBox: /flex|grid/.test(style.display ?? ''),
  };
}

function isHidden({ name, attributes }: PageElement, style: Style): boolean {
  // A page that hides all of itself is shown by its scripts.
  if (name === 'html' || name === 'body') return false;
  return (
    style.display === 'none' ||
    style.visibility === 'hidden' ||
    (attributes.hidden !== undefined && style.display === undefined) ||
    (name === 'dialog' && attributes.open === undefined) ||
    HIDDEN_CLASS.test(attributes.class ?? '')
  );
}

/** Whether an element begins and ends a line of its own. */
function standsAlone({ name }: PageElement, style: Style, { inBox }: Context): boolean {
  const { display } = style;
  if (inBox && display !== 'none') return true;
  if (
    display === undefined ||
    display === 'none' ||
    /^(?:inherit|initial|unset|revert)/.test(display)
  )
    return BLOCKS.has(name);
  if (display === 'contents') return false;
  return !/^(?:inline|ruby)/.test(display);
}

function levelOf({ name, attributes }: PageElement): number | null {
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  if (attributes.role !== 'heading') return null;
  return Math.min(6, Math.max(1, Number.parseInt(attributes['aria-level'] ?? '2', 10) || 2));
}

/** How an item is marked, by its own style or by that of its list. */
function listStyle(
  item: PageElement,
  styleOf: (element: PageElement) => Style,
): string | undefined {
  const own = styleOf(item);
  if (own.display !== undefined && own.display !== 'list-item') return 'none';
  return (
    own['list-style-type'] ?? (item.parent ? styleOf(item.parent)['list-style-type'] : undefined)
  );
}

/** The number of a page of the printed source that an element gives; null for others. */
function pageOf(element: PageElement): string | null {
  const { class: classes = '', role, 'epub:type': type, id, title } = element.attributes;
  const isMarked = role === 'doc-pagebreak' || /\bpagebreak\b/.test(type ?? '');
  const isPlain = /^(?:a|span|div|p|hr|sup|small)$/.test(element.name);
  if (!isMarked && !(isPlain && PAGE_CLASS.test(classes))) return null;
  const words = textOf(element);
  if (words.length > 30) return null;
  const own = element.attributes['aria-label'] ?? title ?? '';
  const number = /\d+|\b[ivxlc]+\b/i;
  return number.exec(words)?.[0] ?? number.exec(own)?.[0] ?? /\d+$/.exec(id ?? '')?.[0] ?? '';
}

/** Captions and rows of a table, those of tables in it left out. */
function elementsOfTable(table: PageElement): PageElement[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === 'caption' || child.name === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.name) ? elementsOfTable(child) : [];
  });
}

/** Most characters of a cell; what holds more is set beside something, not in a table. */
const LONG_CELL = 3000;

/** Whether a table holds data in rows, and does not only set parts of a page side by side. */
function isDataTable(table: PageElement): boolean {
  const { role } = table.attributes;
  if (role === 'presentation' || role === 'none') return false;
  const rows = elementsOfTable(table).filter(({ name }) => name === 'tr');
  const cells = rows.map((row) => row.children.filter(isElement));
  const columns = Math.max(0, ...cells.map(({ length }) => length));
  if (columns < 2) return false;
  for (const { name } of elementsIn(table))
    if (/^(?:table|h[1-6]|form|article|main|nav)$/.test(name)) return false;
  return cells.flat().every((cell) => textOf(cell).length <= LONG_CELL && paragraphsIn(cell) <= 8);
}

function paragraphsIn(cell: PageElement): number {
  let count = 0;
  for (const { name } of elementsIn(cell)) if (name === 'p' || name === 'div') count += 1;
  return count;
}
