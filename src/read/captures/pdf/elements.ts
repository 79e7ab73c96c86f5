import type { PDFPageProxy } from 'unpdf/pdfjs';

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
