import type { NumberInText } from './number-in-text.ts';
import { readsSpelled } from './spelled/languages.ts';
import { NUMERAL_SYSTEMS } from './systems.ts';

/** What reads the numbers of one language. */
export interface NumberReader {
  /** The numbers that a text states, or may state, in order; no two share a place. */
  readonly read: (text: string) => NumberInText[];
  /**
   * Whether numbers that the language spells out are read. Where they are not, a number that was not
   * found may be there all the same.
   */
  readonly readsWords: boolean;
}

/** Makes the reader of a language, given as a BCP 47 tag. It may read any number of texts. */
export function numberReader(lang: string): NumberReader {
  const systems = NUMERAL_SYSTEMS.map((system) => system(lang));
  return {
    readsWords: readsSpelled(lang),
    read(text) {
      const found: NumberInText[] = [];
      const taken = new Uint8Array(text.length);
      for (const find of systems)
        for (const number of find(text)) {
          if (taken.subarray(number.from, number.to).includes(1)) continue;
          taken.fill(1, number.from, number.to);
          found.push(number);
        }
      return found.sort((a, b) => a.from - b.from);
    },
  };
}
