import { romanNumber } from '../office/number-formats.ts';
import type { PageElement } from './page-tree.ts';
import { isElement } from './page-tree.ts';

/** By the `type` of a list in HTML, and by the style of its marks in CSS. */
const STYLES: Readonly<Record<string, (number: number) => string>> = {
  a: letters,
  'lower-alpha': letters,
  'lower-latin': letters,
  A: (number) => letters(number).toUpperCase(),
  'upper-alpha': (number) => letters(number).toUpperCase(),
  'upper-latin': (number) => letters(number).toUpperCase(),
  i: (number) => roman(number).toLowerCase(),
  'lower-roman': (number) => roman(number).toLowerCase(),
  I: roman,
  'upper-roman': roman,
};

/**
 * Gives the mark that a browser sets before an item of a list, with a space: `- `, `3. `, `b. `.
 * `style` is what the page’s styles say of it. Empty where they take it away.
 */
export function listMarks(): (item: PageElement, style: string | undefined) => string {
  const known = new Map<PageElement, ReadonlyMap<PageElement, number>>();
  return (item, style) => {
    if (style?.split(/\s+/).includes('none')) return '';
    const list = item.parent;
    if (list?.name !== 'ol') return '- ';
    const numbers = known.get(list) ?? numbersOf(list);
    known.set(list, numbers);
    const number = numbers.get(item) ?? 1;
    return `${STYLES[style ?? list.attributes.type ?? '1']?.(number) ?? number}. `;
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

/** `a` … `z`, `aa`; numbers that letters do not write stay numbers. */
function letters(number: number): string {
  if (number < 1) return String(number);
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return number > 26 ? letters(Math.floor((number - 1) / 26)) + last : last;
}

/** Roman numbers as far as CSS has them; beyond, numbers stay numbers. */
function roman(number: number): string {
  return (number >= 1 && number <= 3999 ? romanNumber(number) : null) ?? String(number);
}
