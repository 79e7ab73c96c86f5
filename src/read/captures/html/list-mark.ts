import { markOf } from './mark-styles.ts';
import { isElement, type PageElement, type PageNode } from './page-tree.ts';

/** A number that stands in the words of an item: `(a) `, `2. `, `三、`. */
const OWN_NUMBER =
  /^\s*(?:\((?:\d{1,3}|[a-z]{1,4})\)\s|(?:\d{1,3}|[a-z])[.)]\s|[（(]?[一二三四五六七八九十]{1,3}[)）、])/i;

/** What an item begins with, as far as a number can be told by it. */
function beginning(node: PageNode): string {
  if (!isElement(node)) return node.text;
  let words = '';
  for (const child of node.children) {
    words += beginning(child);
    if (words.trim().length > 8) break;
  }
  return words;
}

/**
 * Gives the mark that a browser sets before an item of a list, with a space: `- `, `3. `, `b. `.
 * `style` is what the page’s styles say of it. Empty where they take it
 * away, and for a bullet before a number of the words' own, which would hide it from whoever reads
 * on.
 */
export function listMarks(): (item: PageElement, style: string | undefined) => string {
  const known = new Map<PageElement, ReadonlyMap<PageElement, number>>();
  return (item, style) => {
    if (style?.split(/\s+/).includes('none')) return '';
    const list = item.parent;
    if (list?.name !== 'ol') return OWN_NUMBER.test(beginning(item)) ? '' : '- ';
    const numbers = known.get(list) ?? numbersOf(list);
    known.set(list, numbers);
    const number = numbers.get(item) ?? 1;
    return markOf(number, style ?? list.attributes.type ?? '1');
  };
}

/** The numbers of a list’s items, which they or it may say (HTML 4.4.5). */
function numbersOf(list: PageElement): ReadonlyMap<PageElement, number> {
  const items = list.children.filter(isElement).filter(({ name }) => name === 'li');
  const isReversed = list.attributes.reversed !== undefined;
  let next = integer(list.attributes.start) ?? (isReversed ? items.length : 1);
  return new Map(
    items.map((item) => {
      const number = integer(item.attributes.value) ?? next;
      next = number + (isReversed ? -1 : 1);
      return [item, number];
    }),
  );
}

function integer(value: string | undefined): number | null {
  return value !== undefined && /^\s*-?\d{1,9}/.test(value) ? Number.parseInt(value, 10) : null;
}
