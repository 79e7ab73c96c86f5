/** An element, or characters of text. */
export type XmlNode = XmlElement | string;

/** An element with its attributes, in order, and what stands in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** What may stand for children: nothing, one node, or lists of them. */
export type XmlChild = XmlNode | null | undefined | false | readonly XmlChild[];

type Attributes = Readonly<Record<string, string | number | null | undefined | false>>;

/** Makes an element; attributes and children that are null, undefined or false are left out. */
export function el(
  name: string,
  attributes: Attributes = {},
  ...children: readonly XmlChild[]
): XmlElement {
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false) given[key] = String(value);
  const nodes: XmlNode[] = [];
  gather(children, nodes);
  return { name, attributes: given, children: nodes };
}

/** Adds what there is of children, lists in lists too, to a list of nodes. */
function gather(children: readonly XmlChild[], nodes: XmlNode[]): void {
  for (const child of children) {
    if (Array.isArray(child)) gather(child as readonly XmlChild[], nodes);
    else if (child !== null && child !== undefined && child !== false && child !== '')
      nodes.push(child as XmlNode);
  }
}

/**
 * Characters that XML 1.0 cannot hold in any form (its production 2, Char): controls, lone
 * surrogates, U+FFFE, U+FFFF.
 */
const UNHOLDABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function codePoint(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/**
 * Writes characters so that a parser gives back the same.
 *
 * A carriage return would be read as a line feed, and `]]>` may not stand in content. For a
 * character that XML cannot hold there stands a processing instruction, `<?char 000B?>`, which
 * every schema allows: the place is kept, and nothing is lost.
 */
function written(text: string): string {
  return text
    .replace(/[&<>\r]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? '&#xD;')
    .replace(UNHOLDABLE, (char) => `<?char ${codePoint(char)}?>`);
}

/**
 * Writes an attribute's value: white space other than a space would be read as one; what XML cannot
 * hold is named.
 */
function quoted(value: string): string {
  const escaped = value
    .replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? '&quot;')
    .replace(/[\t\n\r]/g, (char) => `&#x${char.charCodeAt(0).toString(16).toUpperCase()};`)
    .replace(UNHOLDABLE, (char) => `[U+${codePoint(char)}]`);
  return `"${escaped}"`;
}

/** Elements whose white space is text, whatever stands in them. */
const MIXED = new Set([
  ...['p', 's', 'head', 'item', 'bibl', 'docTitle', 'num', 'heading', 'span'],
  ...['ab', 'label', 'lg', 'l', 'sp', 'speaker', 'salute', 'signed', 'row', 'cell', 'fw', 'ref'],
]);

/** What an item without words of its own holds. */
const HELD = new Set(['p', 'list']);

/**
 * Writes an element. `indent` is the white space before it, or null where white space is text.
 *
 * Lines are broken only between elements that stand alone in their parent, never beside text or
 * within it.
 */
function element(
  { name, attributes, children }: XmlElement,
  indent: string | null,
  mixed: (name: string) => boolean,
): string {
  const open = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}=${quoted(value)}`)
    .join('')}`;
  if (children.length === 0) return `${open}/>`;
  const isMixed =
    mixed(name) &&
    !(
      name === 'item' &&
      children.every((child) => typeof child !== 'string' && HELD.has(child.name))
    );
  const inside =
    indent === null || isMixed || children.some((child) => typeof child === 'string')
      ? null
      : `${indent}  `;
  const inner = children.map((child) => {
    if (typeof child === 'string') return written(child);
    return `${inside === null ? '' : `\n${inside}`}${element(child, inside, mixed)}`;
  });
  return `${open}>${inner.join('')}${inside === null ? '' : `\n${indent}`}</${name}>`;
}

/**
 * Writes a document: XML 1.0 in UTF-8, with a line end at its end. `mixed` tells the elements whose
 * white space is text.
 */
export function xmlDocument(
  root: XmlElement,
  mixed: (name: string) => boolean = (name) => MIXED.has(name),
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '', mixed)}\n`;
}
