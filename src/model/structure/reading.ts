import type { Closed } from './choose-list.ts';
import type { Kind, Line } from './kinds.ts';
import type { Mark } from './marks.ts';
import { chainOf, type Open, opened } from './open.ts';
import type { Role } from './place.ts';
import type { Found } from './places.ts';
import type { Level, Scheme } from './scheme.ts';

/** A number that is not the one expected: told, and never mended. */
export interface Told {
  /** Index of the passage. */
  readonly at: number;
  /** `“第五条” comes after 3; 4 was expected`. */
  readonly what: string;
}

type OpenedWith = Parameters<typeof opened> extends [unknown, ...infer Rest] ? Rest : never;

/** A text as it is read, passage by passage: what stands open, and what was found so far. */
export class Reading {
  readonly lines: readonly Line[];
  readonly kinds: readonly Kind[];
  readonly scheme: Scheme;
  /** What stands open, the outermost first. */
  readonly stack: Open[] = [];
  readonly found: Found[] = [];
  readonly told: Told[];
  /** Marks of the passages that were looked at ahead, by index. */
  readonly marks: (readonly Mark[])[] = [];
  /** Words that closed a list, after which another may begin. */
  closed: Closed | null = null;
  /** The subsection that a proviso or an explanation belongs to, with what goes on in it. */
  qualified: Open | null = null;

  constructor(lines: readonly Line[], kinds: readonly Kind[], scheme: Scheme, told: Told[]) {
    this.lines = lines;
    this.kinds = kinds;
    this.scheme = scheme;
    this.told = told;
  }

  /** What stands open innermost. */
  get top(): Open | null {
    return this.stack.at(-1) ?? null;
  }

  /** The article that stands open; null between articles. */
  get article(): Open | null {
    return this.stack.findLast(({ kind }) => kind === 'article') ?? null;
  }

  /** The article that stands open and may hold others: of their level's `within`. */
  holderOf({ within }: Level): Open | null {
    return this.stack.find(({ kind, unit }) => kind === 'article' && unit === within) ?? null;
  }

  /** Level of a heading that stands in the divisions that are open. */
  get headingLevel(): number {
    return Math.min(2 + this.stack.filter(isDivision).length, 6);
  }

  /** Opens something in what stands open. */
  push(...[kind, unit, n, more]: OpenedWith): Open {
    const open = opened(this.top, kind, unit, n, more);
    this.stack.push(open);
    return open;
  }

  /** Closes what stands open, up to what is to be kept. */
  closeTo(keep: (open: Open) => boolean): void {
    while (this.stack.length > 0 && !keep(this.stack.at(-1) as Open)) this.stack.pop();
    this.closed = null;
    this.qualified = null;
  }

  /** Adds a passage: what it is, or stands in, and the length of its number. */
  add(open: Open | null, role: Role, number = 0, heading: number | null = null): void {
    this.found.push({ open, role, number, heading });
  }

  /** Tells that a number is not the one expected; `previous` is null for the first of its kind. */
  tell(at: number, written: string, previous: string | null, expected: number): void {
    this.told.push({
      at,
      what: previous
        ? `“${written}” comes after ${previous}; ${expected} was expected`
        : `“${written}” is the first of its kind; 1 was expected`,
    });
  }
}

/** Whether something stands in an article, or in what does. */
export function isInArticle({ parent }: Open): boolean {
  return chainOf(parent).some(({ kind }) => kind === 'article');
}

/** Whether something that stands open is a division. */
export function isDivision({ kind }: Open): boolean {
  return kind === 'division';
}
