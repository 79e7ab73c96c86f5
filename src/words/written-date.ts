/** How sure a date is, by its sign in EDTF: `~` approximate, `?` uncertain, `%` both. */
export type Doubt = 'approximate' | 'uncertain' | 'both';

/** A date of the calendar as far as it is known: `2024`, `2024-08`, `2024-08-23`, `-0044`. */
export interface PlainDate {
  readonly iso: string;
  readonly doubt: Doubt | null;
  /** 1 to 4, spring first, where no more of a year is known than its season. */
  readonly season: number | null;
}

/**
 * A date as EDTF writes it (ISO 8601-2): one that is known so far, something within two years (a
 * decade, `191X`), or what lasted, whose beginning or end may be open.
 */
export type WrittenDate =
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'within'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'span'; readonly from: PlainDate | null; readonly to: PlainDate | null };

const PLAIN = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?|-(?:XX|(\d{2})-XX|XX-XX))?([~?%])?$/;
const DIGITS = /^(\d{2})(\dX|XX)([~?%])?$/;
const DOUBT: Readonly<Record<string, Doubt>> = {
  '~': 'approximate',
  '?': 'uncertain',
  '%': 'both',
};

/**
 * Reads EDTF of the kinds that archives write: level 0 without times, and of level 1 years before
 * our era, seasons, signs of doubt at the end, digits that are not known, open intervals. Null for
 * others. Whether there is such a day the calendar has to say.
 */
export function readWritten(edtf: string): WrittenDate | null {
  const [first = '', second, ...more] = edtf.split('/');
  if (more.length > 0) return null;
  if (second === undefined) return readOne(first);
  const [from, to] = [first, second].map((end) => {
    if (end === '' || end === '..') return null;
    const one = readOne(end);
    return one?.kind === 'date' ? one.date : undefined;
  });
  if (from === undefined || to === undefined || (!from && !to)) return null;
  return { kind: 'span', from, to };
}

function readOne(written: string): WrittenDate | null {
  const digits = DIGITS.exec(written);
  if (digits) {
    const [, century = '', unknown = '', sign = ''] = digits;
    const end = (digit: string): PlainDate => ({
      iso: century + unknown.replaceAll('X', digit),
      doubt: DOUBT[sign] ?? null,
      season: null,
    });
    return { kind: 'within', from: end('0'), to: end('9') };
  }
  const [, year, month, day, monthOfUnknownDay, sign = ''] = PLAIN.exec(written) ?? [];
  if (year === undefined) return null;
  const doubt = DOUBT[sign] ?? null;
  const season = Number(month) >= 21 && Number(month) <= 24 && !day ? Number(month) - 20 : null;
  const parts = season ? [year] : [year, month ?? monthOfUnknownDay, day];
  return {
    kind: 'date',
    date: { iso: parts.filter((part) => part !== undefined).join('-'), doubt, season },
  };
}

/** A plain date as a moment: the first of it, in UTC. */
export function momentOf(iso: string): Date {
  const [, year = '0', month = '1', day = '1'] =
    /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso) ?? [];
  const at = new Date(0);
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return at;
}
