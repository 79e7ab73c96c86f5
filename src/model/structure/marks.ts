import { NUMERALS, type Numeral, type NumeralSystem } from './numerals.ts';
import type { Level } from './scheme.ts';

/** A number at the start of a passage, read in one way. */
export interface Mark {
  readonly level: Level;
  /** Which marks and numerals these are: a list goes on in those in which it began. */
  readonly style: string;
  readonly numeral: Numeral;
  /** Order of the last number, where it stands for several: `三から十二まで`, `1. bis 3.` */
  readonly last: readonly number[];
  /** As the text has it, without the space after it. */
  readonly written: string;
  /** Characters (UTF-16) of it, with the space after it. */
  readonly length: number;
}

/** Numerals that stand among others: `aa` in a list of letters. */
const GOES_ON_IN: Partial<Readonly<Record<NumeralSystem, NumeralSystem>>> = {
  repeated: 'lower',
  columns: 'lower',
};

/** What a text begins with by some levels, in each way of reading its number. */
export function marksOf(levels: readonly Level[], text: string): Mark[] {
  return levels.flatMap((level, at) => {
    const found = level.opens.exec(text);
    if (!found) return [];
    const { n = '', inserted = '', until, further = '' } = found.groups ?? {};
    const base = { level, written: found[0].trim(), length: found[0].length };
    // A division may bear no number: `Annex`.
    if (level.numerals.length === 0 || n === '')
      return [{ ...base, style: `${at}`, numeral: { n: '', order: [1] }, last: [1] }];
    return level.numerals.flatMap((system) => {
      const numeral = NUMERALS[system](`${n}${inserted}`.trim());
      const last = until ? NUMERALS[system](`${until}${further}`) : numeral;
      const style = `${at}:${GOES_ON_IN[system] ?? system}`;
      return numeral && last ? [{ ...base, style, numeral, last: last.order }] : [];
    });
  });
}

/** Whether a mark bears the first number of its way of counting. */
export function isFirst({ numeral: { order } }: Pick<Mark, 'numeral'>): boolean {
  return order.length === 1 && order[0] === 1;
}
