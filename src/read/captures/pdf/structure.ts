import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { Line } from './lines-of-region.ts';

/** A paragraph, heading or cell of the file's own structure (ISO 32000-2, 14.8.4). */
export interface Element {
  readonly role: string;
}

/** The elements of a page by the numbers of their pieces of marked content. */
export type Elements = ReadonlyMap<number, Element>;

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Roles that are a block of their own; what is within one belongs to it. */
const BLOCK = /^(?:P|H|H[1-6]|Title|LI|TD|TH|Caption|Note|FENote|TOCI|BlockQuote|Formula|Code)$/;

/** Nodes of one page beyond which its structure is not followed. */
const NODES = 200_000;

/** Reads which element each piece of a page belongs to; empty where the file does not say it. */
export async function elementsOf(page: PDFPageProxy): Promise<Elements> {
  const elements = new Map<number, Element>();
  const tree = (await page.getStructTree().catch(() => null)) as Node | null;
  const open: { node: Node; element: Element | null }[] = tree
    ? [{ node: tree, element: null }]
    : [];
  for (let read = 0; open.length > 0 && read < NODES; read++) {
    const { node, element } = open.pop() as (typeof open)[number];
    const own = node.role && BLOCK.test(node.role) ? { role: node.role } : element;
    const mark = node.type === 'content' ? /_mc(\d+)$/.exec(node.id ?? '')?.[1] : undefined;
    if (mark !== undefined && own) elements.set(Number(mark), own);
    for (const child of node.children ?? []) open.push({ node: child, element: own });
  }
  return elements;
}

/** Part of the ends of paragraphs by the file's structure at which the print contradicts it. */
const WRONG = 0.12;

/** The file's own structure, so far as it agrees with what is printed. */
export class Structure {
  readonly #pages: ReadonlyMap<number, Elements>;
  readonly isTrusted: boolean;

  constructor(pages: ReadonlyMap<number, Elements>, lines: readonly Line[]) {
    this.#pages = pages;
    let [ends, wrong, known] = [0, 0, 0];
    lines.forEach((line, i) => {
      const last = lines[i - 1];
      if (this.elementOf(line)) known++;
      if (!last || this.#parts(last, line) !== true) return;
      ends++;
      // A sentence that goes on in lower case, in a line of the same letters.
      if (/[\p{Ll},-]$/u.test(last.text) && /^\p{Ll}/u.test(line.text) && last.size === line.size)
        wrong++;
    });
    this.isTrusted = known > 0.8 * lines.length && wrong <= WRONG * ends;
  }

  /** The element in which all of a line stands; undefined where there is no one such. */
  elementOf({ page, marks }: Line): Element | undefined {
    const elements = this.#pages.get(page);
    const found = new Set(marks.map((mark) => elements?.get(mark)));
    const [only] = found;
    return found.size === 1 ? only : undefined;
  }

  /** Whether a paragraph ends between two lines; null where the structure does not say it. */
  parts(a: Line, b: Line): boolean | null {
    return this.isTrusted ? this.#parts(a, b) : null;
  }

  #parts(a: Line, b: Line): boolean | null {
    if (a.page !== b.page) return null;
    const [one, other] = [this.elementOf(a), this.elementOf(b)];
    return one && other ? one !== other : null;
  }
}
