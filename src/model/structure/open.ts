import type { Unit } from './place.ts';

/** What words end with that open a list. */
export const OPENS_LIST = /[:：—–-]["”’]?\s*$/u;

/** Whether an item's list is to come: its words open one, or it is a number alone, `(b)`. */
export function awaitsList({ text, written }: Pick<Open, 'text' | 'written'>): boolean {
  return OPENS_LIST.test(text) || isBare({ text, written });
}

/** Whether an item is a number alone, `(b)`, its words coming in a passage of their own. */
export function isBare({ text, written }: Pick<Open, 'text' | 'written'>): boolean {
  return text.length < 20 && text.trim().endsWith(written);
}

/** What stands open while a text is read: a division, an article, an item, a paragraph. */
export interface Open {
  readonly kind: 'division' | 'article' | 'item' | 'paragraph' | 'other';
  readonly unit: Unit;
  readonly n: string;
  readonly written: string;
  readonly order: readonly number[];
  /** Which marks an item's list has. */
  readonly style: string;
  /** A division's rank. */
  readonly rank: number;
  readonly apart: boolean;
  /** Whether lines in it that bear no number are counted in it. */
  readonly holds: boolean;
  /** Whether its first words are called by its number alone. */
  readonly firstAlone: boolean;
  /** Its words, by whose end it is seen whether they open a list. */
  text: string;
  /** How often numbering began anew before an article. */
  readonly scope: number;
  readonly parent: Open | null;
  /** Whether its own words are the first of the paragraphs that are counted in it. */
  hasWords: boolean;
  /** Paragraphs counted in it so far. */
  paragraphs: number;
  /** What stands in it after a list, or as the words of another law. */
  closings: number;
  /** Items without a number in it so far. */
  counted: number;
  /** Marks of lists that went on in its items after words of theirs, each with the item's before it. */
  resumed: readonly string[];
}

/** Something that is opened in another, or in the text itself. */
export function opened(
  parent: Open | null,
  kind: Open['kind'],
  unit: Unit,
  n: string,
  more: Partial<Open> = {},
): Open {
  return {
    kind,
    unit,
    n,
    written: '',
    order: [],
    style: '',
    rank: 0,
    apart: false,
    holds: false,
    firstAlone: false,
    text: '',
    scope: 0,
    hasWords: false,
    paragraphs: 0,
    closings: 0,
    counted: 0,
    resumed: [],
    ...more,
    parent,
  };
}

/** What something stands in, the outermost first, itself at the end. */
export function chainOf(open: Open | null): Open[] {
  return open ? [...chainOf(open.parent), open] : [];
}
