import type { Block, Piece } from './block.ts';
import { elementsOfTable, isDataTable } from './data-table.ts';
import { type Context, contextIn, isHidden, standsAlone } from './flow.ts';
import { listMarks } from './list-mark.ts';
import type { Notes } from './notes.ts';
import type { Style } from './page-styles.ts';
import { isElement, type PageElement, type PageNode, type PageText, textOf } from './page-tree.ts';
import type { Unspoken } from './unspoken.ts';

/** Elements whose characters are no words of the page. */
const WORDLESS = new Set(
  'img head title desc annotation annotation-xml script style template noscript iframe object embed video audio canvas map textarea input rp rt rtc datalist noframes noembed'.split(
    ' ',
  ),
);
const PAGE_CLASS =
  /(?:^|\s)(?:page-?(?:num(?:ber)?|no|break)|pagenum\w*|ws-pagenum|folio)(?:\s|$)/i;

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
    formulas: 0,
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
      add(node.parent, context.inFormula ? signsIn(node) : node.text, context);
      return;
    }
    const { name } = node;
    if (name === 'iframe') unspoken.frames += 1;
    if (name === 'math') unspoken.formulas += 1;
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
      const isNext = /^ ?[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(pieces.at(-1)?.text ?? '');
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
      const group = element.parent;
      const around = group && group !== node ? contextIn(group, styleOf(group), context) : context;
      const inner = contextIn(element, styleOf(element), around);
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
    inFormula: false,
  };
  for (const child of root.children) visit(child, start);
  flush(root);
  return { blocks, unspoken };
}

/**
 * What is seen of a text in a formula: white space is neither between its parts nor at the ends of
 * those that hold characters (MathML Core, 3.1).
 */
function signsIn({ text, parent }: PageText): string {
  if (/^(?:mi|mn|mo|ms|mtext)$/.test(parent.name))
    return text.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '');
  return text.trim() === '' ? '' : text;
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
