import type { NumeralSystem } from './numerals.ts';
import type { Unit } from './place.ts';

/** What a passage of one level opens with. */
export interface Level {
  readonly unit: Unit;
  /**
   * Its start; the group `n` is the number as it is written, `until` the last of several that stand
   * there as one. What it matches whole is the number.
   */
  readonly opens: RegExp;
  readonly numerals: readonly NumeralSystem[];
  /** A first number that may be left out, the words of it opening what holds the list: 項 begins at ２. */
  readonly impliesFirst?: boolean;
  /** Whether it stands within an item alone, such marks being another level's elsewhere. */
  readonly nested?: boolean;
  /** Whether what is marked bears no number, and is counted: `—`. */
  readonly counted?: boolean;
  /** Of an article: in which others it stands too, numbered anew in each: § 1 of article 219. */
  readonly within?: Unit;
  /** Of an article: whether its first words are called by its number alone, whatever follows them. */
  readonly firstAlone?: boolean;
  /** Of an article: what may stand between its number and that of its first paragraph, `（定義）`. */
  readonly caption?: RegExp;
  /** Whether lines that bear no number are counted in it, and not in its article: `II. – `. */
  readonly holds?: boolean;
  /** Whether the mark alone is too little to open a list at another number than the first: `12. `. */
  readonly weak?: boolean;
}

/** How a step is cited: a pattern, or what makes it of the number, plain and as it is written. */
export type Cite = string | ((n: string, written: string) => string);

/** How steps are cited: by their unit, or otherwise where they stand in another: `letter letter`. */
export type Cites = Partial<Readonly<Record<Unit | `${Unit} ${Unit}`, Cite>>>;

/** A division, told by its heading. Those of a smaller rank hold those of a greater one. */
export interface Division extends Level {
  readonly rank: number;
  /** Whether articles in it are numbered for themselves, and cited with it: annexes, schedules. */
  readonly apart?: boolean;
}

/**
 * A drafting tradition: how its texts are divided and numbered, and how they are cited.
 *
 * Divisions and articles are told by their words alone; what is below an article by its marks and
 * by what comes before it, since `(i)` may be a letter or a number.
 */
export interface Scheme {
  readonly id: string;
  /** In a few words, for an editor: `statutes of the People’s Republic of China`. */
  readonly name: string;
  /** Languages (BCP 47) of its texts. */
  readonly langs: RegExp;
  /** What tells it from others of its language; a scheme without one is its language's last. */
  readonly signs?: RegExp;
  /** Whether its provisions themselves bear the signs, so that one line alone is none. */
  readonly signedThroughout?: boolean;
  readonly divisions: readonly Division[];
  /** The unit that is counted through the text: article, section, clause of a resolution. */
  readonly articles: readonly Level[];
  /** Marks of what stands in an article, in the order in which they are tried. */
  readonly lists: readonly Level[];
  /**
   * What a paragraph without a number is: one that is counted (第二款), words that close the list
   * before it, or a line that is counted with all others (alinéa).
   */
  readonly loose: 'counted' | 'closing' | 'lines';
  /**
   * What closing words close: the whole list, by custom, or what a colon opened (the item before
   * them, where none did).
   */
  readonly closes?: 'list';
  /** Whether a list in an item may have the item’s own marks: `6. …: 1.` */
  readonly nestsAlike?: boolean;
  /** What words begin with that belong to the subsection before them: a proviso, an explanation. */
  readonly qualifies?: RegExp;
  /** Unit of what is counted within a numbered paragraph; without it such words close its list. */
  readonly within?: Unit;
  /** Units of list items by their depth, where it and not the mark tells them: 项, then 目. */
  readonly depths?: readonly Unit[];
  /** Whether a line of an article may be its heading alone, the words following it. */
  readonly headed: boolean;
  /** Whether a short line under an article’s number is its title. */
  readonly titled?: boolean;
  /** Whether each paragraph of a quotation begins with its mark anew, so that others are in none. */
  readonly quotesAnew?: boolean;
  /** What stands alone above an article as its heading: `（目的）`. */
  readonly caption?: RegExp;
  /** The sentence that ends a decision: its role is a name of its own. */
  readonly effect?: RegExp;
  /** What a recital opens with, before the first article. */
  readonly recital?: Level;
  /** How a step is cited in the text's own language: `{w}` its number as written, `{n}` plain. */
  readonly cites: Cites;
  /** The same for texts in some languages only. */
  readonly citesIn?: readonly { readonly langs: RegExp; readonly cites: Cites }[];
  /** Puts in order what the steps' citations give together. */
  readonly tidy?: (cited: string) => string;
}

/** What a module in `overrides/schemes/` exports by default; its file's name is the id. */
export type NumberingScheme = Omit<Scheme, 'id'>;
