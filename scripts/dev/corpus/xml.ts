import { Parser } from 'htmlparser2';

/** An element of XML, its name without prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Characters or an element; comments and instructions are left out. */
export type XmlNode = XmlElement | string;

/** Reads XML without proving it: the root element. Throws where there is none. */
export function parseXml(content: string): XmlElement {
  const document: XmlElement & { children: XmlNode[] } = { name: '', attributes: {}, children: [] };
  const open = [document];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name: name.replace(/^.*:/, ''), attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => open.at(-1)?.children.push(text),
      onclosetag: () => open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(content);
  const root = elements(document)[0];
  if (!root) throw new Error('No element. Is the file XML?');
  return root;
}

/** Elements among the children, all or those of some names. */
export function elements({ children }: XmlElement, ...names: string[]): XmlElement[] {
  return children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );
}

/** The first child of a name. */
export function element(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && elements(parent, name)[0];
}

/** All characters within, but for those in elements of some names. */
export function textOf(node: XmlNode | undefined, without: readonly string[] = []): string {
  if (node === undefined || typeof node === 'string') return node ?? '';
  if (without.includes(node.name)) return '';
  return node.children.map((child) => textOf(child, without)).join('');
}

/** Whether an element of one of some names is within. */
export function holds(node: XmlElement, names: readonly string[]): boolean {
  return elements(node).some((child) => names.includes(child.name) || holds(child, names));
}

/** Every element of some names within, in order; what is in such an element is not looked at. */
export function within(node: XmlElement, names: readonly string[]): XmlElement[] {
  return elements(node).flatMap((child) =>
    names.includes(child.name) ? [child] : within(child, names),
  );
}

/**
 * The blocks of text within, for what is not read more closely: rows of tables with their cells
 * joined by tabulators, else the innermost elements that hold characters of their own.
 */
export function blocks(node: XmlElement, rows: readonly string[] = ['tr', 'row']): string[] {
  if (rows.includes(node.name) && elements(node).length > 0)
    return [
      elements(node)
        .map((cell) => textOf(cell).trim())
        .join('\u3000'),
    ];
  const own = node.children.some((child) => typeof child === 'string' && child.trim() !== '');
  return own ? [textOf(node)] : elements(node).flatMap((child) => blocks(child, rows));
}
