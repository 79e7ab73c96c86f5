import type { Range } from '../text/segment.ts';

/**
 * What a step of a name is called by: `article`, `item`. Each has its words in `label.unit` of the
 * interface, and where a tradition cites it in its own way, in its scheme.
 */
export type Unit =
  // Divisions, which hold provisions.
  | 'book'
  | 'part'
  | 'subpart'
  | 'titleDivision'
  | 'subtitle'
  | 'chapter'
  | 'subchapter'
  | 'division'
  | 'subdivision'
  | 'annex'
  | 'schedule'
  | 'supplement'
  // Provisions.
  | 'article'
  | 'section'
  | 'paragraf'
  | 'clause'
  | 'paragraph'
  | 'subparagraph'
  | 'level'
  | 'item'
  | 'subitem'
  | 'number'
  | 'letter'
  | 'indent'
  | 'closing'
  | 'quoted'
  // What stands before and after them.
  | 'recital'
  | 'preambular'
  | 'preamble'
  | 'contents'
  // Texts that are no laws.
  | 'running';

/** Divisions whose provisions are numbered for themselves, and called with them. */
export const APART_UNITS: ReadonlySet<Unit> = new Set<Unit>(['annex', 'schedule', 'supplement']);

/** Units that hold provisions and are none. */
export const DIVISION_UNITS: ReadonlySet<Unit> = new Set<Unit>([
  'book',
  'part',
  'subpart',
  'titleDivision',
  'subtitle',
  'chapter',
  'subchapter',
  'division',
  'subdivision',
  ...APART_UNITS,
]);

/** One step of a passage's place: `{ unit: 'article', n: '7-1' }` for 第七条之一. */
export interface Step {
  readonly unit: Unit;
  /**
   * The number in one way of writing: decimal, an inserted one as `7-1`, letters as they are; empty
   * where there is none.
   */
  readonly n: string;
  /** The number as the text has it, its marks with it: `（二）`, `Article premier`. */
  readonly written?: string;
}

/** What a passage is in its text. */
export type Role =
  | 'title'
  | 'adoption'
  /** A line of a table of contents, which is no provision. */
  | 'contents'
  /** The heading of a division, or one that stands above an article. */
  | 'heading'
  | 'preamble'
  | 'recital'
  | 'provision'
  /** Words after a list, which close what the words before it open. */
  | 'closing'
  /** Words of another law, which an amendment quotes. */
  | 'quoted'
  /** The sentence on the entry into force that ends a decision. */
  | 'effect'
  | 'signature'
  | 'text'
  // Of texts that are no laws.
  | 'item'
  | 'row'
  | 'verse'
  | 'speech'
  | 'salutation'
  | 'valediction'
  | 'footnote'
  | 'pageBreak';

/** Where a passage stands in its text, and so what it is called. */
export interface Place {
  readonly role: Role;
  /** All steps to it, divisions too, the outermost first. */
  readonly path: readonly Step[];
  /** Those by which it is cited. */
  readonly called: readonly Step[];
  /** How many characters (UTF-16) at its start are its number, with the space after it. */
  readonly number: number;
  /** Heading level from 2 of a heading, null for other passages. */
  readonly heading: number | null;
  /** How many lists it is an item of: 0 for what stands in none, 2 for an item's sub-item. */
  readonly depth: number;
  /** Of a table's row: its cells (UTF-16 offsets in its text). */
  readonly cells?: readonly Range[];
  /** Of a table's row: whether its cells are the heads of the columns. */
  readonly isHead?: boolean;
  /** Of a footnote: the passage that refers to it, by its index, and where its mark stands there. */
  readonly refersFrom?: { readonly at: number; readonly range: Range };
}

/** A passage's name in one way of writing, as the ledger keeps it: `article 7/paragraph 2`. */
export function nameOf(called: readonly Step[]): string {
  return called.map(({ unit, n }) => (n ? `${unit} ${n}` : unit)).join('/');
}

/** Reads what {@link nameOf} wrote. */
export function stepsOf(name: string): Step[] {
  return (name === '' ? [] : name.split('/')).map((step) => {
    const [unit = '', ...n] = step.split(' ');
    return { unit: unit as Unit, n: n.join(' ') };
  });
}
