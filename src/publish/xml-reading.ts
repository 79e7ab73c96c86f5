import type { Element, Nodes } from 'xast';

// For tests: what a reader's own tool would take out of a document.

/**
 * The text of a node to the letter; characters that XML cannot hold are read from their
 * instructions.
 */
export function textIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  if (node.type === 'instruction' && node.name === 'char')
    return String.fromCodePoint(Number.parseInt(node.value, 16));
  return 'children' in node ? node.children.map((child) => textIn(child as Nodes)).join('') : '';
}

/** Every element of a tree, in document order. */
export function elementsIn(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node
    ? [...own, ...node.children.flatMap((child) => elementsIn(child as Nodes))]
    : own;
}

/** The element that bears an `xml:id`. Throws where there is none. */
export function byId(root: Nodes, id: string): Element {
  const found = elementsIn(root).find(({ attributes }) => attributes['xml:id'] === id);
  if (!found) throw new Error(`There is no element with xml:id="${id}".`);
  return found;
}

/** The text of a node between two milestones that stand in it, by their `xml:id`. */
export function textBetween(node: Nodes, from: string, to: string): string {
  let inside = false;
  const read = (each: Nodes): string => {
    if (each.type === 'element') {
      if (each.attributes['xml:id'] === from) inside = true;
      if (each.attributes['xml:id'] === to) inside = false;
    }
    if ('children' in each) return each.children.map((child) => read(child as Nodes)).join('');
    return inside ? textIn(each) : '';
  };
  return read(node);
}

/**
 * The characters of a passage of an Akoma Ntoso document: those of the element that bears its
 * anchor, without those of elements in it that bear another passage's, and without the space that
 * XML is laid out with.
 */
export function provisionText(root: Nodes, anchor: string): string {
  const read = (node: Nodes, isLaid: boolean): string => {
    if (node.type !== 'element') return isLaid ? '' : textIn(node);
    const { GUID: id } = node.attributes;
    if (id && id !== anchor && !/-s\d+$/.test(id)) return '';
    const holds = !isLaid || ['num', 'heading', 'subheading', 'p', 'docTitle'].includes(node.name);
    return node.children.map((child) => read(child, !holds)).join('');
  };
  return read(byId(root, anchor), true);
}
