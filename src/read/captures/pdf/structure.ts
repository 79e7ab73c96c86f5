import type { Element, Elements } from './elements.ts';
import type { Line } from './lines-of-region.ts';

/** Part of the ends of paragraphs by the file's structure at which the print contradicts it. */
const WRONG = 0.12;

/** The file's own structure, so far as it agrees with what is printed. */
export class Structure {
  readonly #pages: ReadonlyMap<number, Elements>;
  readonly isTrusted: boolean;

  constructor(pages: ReadonlyMap<number, Elements>, lines: readonly Line[]) {
    this.#pages = pages;
    let [ends, wrong, known] = [0, 0, 0];
    lines.forEach((line, i) => {
      const last = lines[i - 1];
      const own = pages.get(line.page);
      if (line.marks.length > 0 && line.marks.every((mark) => own?.has(mark))) known++;
      if (!last || this.#parts(last, line) !== true) return;
      ends++;
      // A sentence that goes on in lower case, in a line of the same letters.
      if (/[\p{Ll},-]$/u.test(last.text) && /^\p{Ll}/u.test(line.text) && last.size === line.size)
        wrong++;
    });
    this.isTrusted = known > 0.8 * lines.length && wrong <= WRONG * ends;
  }

  /** The element in which all of a line stands; undefined where there is no one such. */
  elementOf({ page, marks }: Line): Element | undefined {
    const elements = this.#pages.get(page);
    const found = new Set(marks.map((mark) => elements?.get(mark)));
    const [only] = found;
    return found.size === 1 ? only : undefined;
  }

  /** Whether a paragraph ends between two lines; null where the structure does not say it. */
  parts(a: Line, b: Line): boolean | null {
    return this.isTrusted ? this.#parts(a, b) : null;
  }

  /** Whether lines are an item of a list from its start. */
  startsItem([first]: readonly Line[]): boolean {
    return this.isTrusted && first !== undefined && this.elementOf(first)?.role === 'LI';
  }

  #parts(a: Line, b: Line): boolean | null {
    if (a.page !== b.page) return null;
    const [one, other] = [this.elementOf(a), this.elementOf(b)];
    return one && other ? one !== other : null;
  }
}
