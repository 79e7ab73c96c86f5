import type { Style } from './page-styles.ts';
import type { PageElement } from './page-tree.ts';

/** Names of the elements that browsers set as blocks (HTML 15.3). */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table caption tr td th thead tbody tfoot ul xmp'.split(
    ' ',
  ),
);
const PRE = new Set(['pre', 'listing', 'xmp', 'plaintext']);
const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|s?-only|-link)?|off-?screen|(?:u-)?hidden-text|u-hidden|is-hidden)(?:\s|$)/i;
/** How what stands in an element is shown. */
export interface Context {
  readonly hidden: boolean;
  readonly pre: boolean;
  readonly em: boolean;
  readonly strong: boolean;
  /** Within a row of a table, whose cells are one line. */
  readonly inRow: boolean;
  /** Within a flexible box or a grid, whose children are blocks. */
  readonly inBox: boolean;
  readonly inFormula: boolean;
}

/** How what stands in an element is shown, by itself and by what it stands in. */
export function contextIn(element: PageElement, style: Style, outer: Context): Context {
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
    inFormula: outer.inFormula || name === 'math',
    inBox: /flex|grid/.test(style.display ?? ''),
  };
}

/** Whether an element is kept from sight by its attributes or its styles. */
export function isHidden({ name, attributes }: PageElement, style: Style): boolean {
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
export function standsAlone({ name }: PageElement, style: Style, { inBox }: Context): boolean {
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
