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
 * The mark that a browser sets before an item of a list, with a space: `- `, `3. `, `b. `. `style` is
 * what the page’s styles say of it. Empty where they take it away.
 */
export function listMark(item: PageElement, style: string | undefined): string {
  if (style?.split(/\s+/).includes('none')) return '';
  const list = item.parent;
  if (list?.name !== 'ol') return '- ';
  const kind = style ?? list.attributes.type ?? '1';
  const number = numberOf(item, list);
  return `${STYLES[kind]?.(number) ?? number}. `;
}

/** The number of an item, which it or its list may say (HTML 4.4.5). */
function numberOf(item: PageElement, list: PageElement): number {
  const items = list.children.filter(isElement).filter(({ name }) => name === 'li');
  const isReversed = list.attributes.reversed !== undefined;
  const step = isReversed ? -1 : 1;
  let number = integer(list.attributes.start) ?? (isReversed ? items.length : 1);
  for (const each of items) {
    number = integer(each.attributes.value) ?? number;
    if (each === item) break;
    number += step;
  }
  return number;
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

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let left = number;
  return steps
    .map(([value, sign]) => {
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join('');
}
