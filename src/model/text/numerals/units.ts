import { spelledOf } from './spelled/languages.ts';

/** Scripts whose words have no spaces between them. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

/** Words that multiply the digits before them: what each is worth, and how one is found. */
export interface Units {
  readonly worth: ReadonlyMap<string, number>;
  readonly pattern: RegExp;
}

/**
 * The units of a language: million, Mio., लाख. Those that Unicode CLDR has for short numbers, and
 * those that the language's own table multiplies by.
 */
export function unitsOf(lang: string): Units {
  const powers = [...(spelledOf(lang)?.powers ?? [])].filter(([, value]) => value >= 1000);
  const worth = new Map(powers);
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(`${lang}-u-nu-latn`, {
      notation: 'compact',
      compactDisplay,
    });
    // 1, 2 and 5 of each for the forms of the plural.
    for (const value of [3, 4, 5, 6, 8, 9, 12].flatMap((power) =>
      [1, 2, 5].map((lead) => lead * 10 ** power),
    )) {
      const parts = format.formatToParts(value);
      const unit = parts.find(({ type }) => type === 'compact')?.value ?? '';
      const lead = Number(parts.find(({ type }) => type === 'integer')?.value);
      // A letter alone, as M, may be a metre or a name.
      // 万 and 만 are read with the Han powers.
      if (unit.length > 1 && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(unit))
        worth.set(unit.toLowerCase(), value / lead);
    }
  }
  const words = [...worth.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace('.', '\\.') + (UNSPACED.test(word) ? '' : '(?![\\p{L}\\p{M}])'));
  return { worth, pattern: new RegExp(`[ \\u00a0\\u202f-]?(${words.join('|')})`, 'iuy') };
}

/** What the units that stand at a place multiply by, and where they end. */
export function unitAfter(
  text: string,
  at: number,
  { worth, pattern }: Units,
): { by: number; to: number } {
  let by = 1;
  let to = at;
  if (worth.size === 0) return { by, to };
  for (;;) {
    pattern.lastIndex = to;
    const unit = pattern.exec(text)?.[1];
    if (unit === undefined) return { by, to };
    by *= worth.get(unit.toLowerCase()) ?? 1;
    to = pattern.lastIndex;
  }
}
