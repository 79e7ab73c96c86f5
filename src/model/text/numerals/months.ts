import type { NumeralSystem } from './number-in-text.ts';

/** A day or a year beside the month, with the short words of some languages between them. */
const DIGIT_BEFORE = /\p{Nd}(?:st|nd|rd|th|er|º)?[.,]?[\s-]+(?:(?:of|de|del|di) )?$/iu;
const DIGIT_AFTER = /^[\s,.-]+(?:(?:of|de|del|di) )?\p{Nd}/iu;
const AROUND = 10;

/**
 * Names of the months in the language of the text, as Unicode CLDR has them, alone and in a date:
 * stated beside a day or year, possible elsewhere (May, März).
 */
export const months: NumeralSystem = (lang) => {
  const value = new Map<string, number>();
  for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
    const format = new Intl.DateTimeFormat(`${lang}-u-ca-gregory-nu-latn`, {
      timeZone: 'UTC',
      ...options,
    });
    for (let month = 0; month < 12; month++) {
      const name = format
        .formatToParts(Date.UTC(2001, month, 5))
        .find(({ type }) => type === 'month')
        ?.value.toLowerCase();
      // Those with digits, 10月, are read as digits.
      if (name && !/\p{N}/u.test(name)) value.set(name, month + 1);
    }
  }
  if (value.size === 0) return () => [];
  const names = [...value.keys()].sort((a, b) => b.length - a.length);
  const isUnspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  const pattern = new RegExp(
    names
      .map((name) =>
        isUnspaced.test(name) ? name : `(?<![\\p{L}\\p{M}])${name}(?![\\p{L}\\p{M}])`,
      )
      .join('|'),
    'giu',
  );
  return function* (text) {
    for (const { 0: name, index } of text.matchAll(pattern)) {
      const to = index + name.length;
      const isDated =
        DIGIT_BEFORE.test(text.slice(Math.max(0, index - AROUND), index)) ||
        DIGIT_AFTER.test(text.slice(to, to + AROUND));
      // English “may” and “march” are verbs.
      if (!isDated && lang.startsWith('en') && name === name.toLowerCase()) continue;
      yield {
        values: [value.get(name.toLowerCase()) as number],
        from: index,
        to,
        sure: isDated ? 'stated' : 'possible',
      };
    }
  };
};
