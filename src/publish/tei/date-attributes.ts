import { certainDate, dayAt, daysOf } from '../../model/date.ts';
import { readWritten } from '../../words/written-date.ts';

/** How sure a date in doubt is, by the values of TEI's `cert`. */
const CERT = { approximate: 'medium', uncertain: 'low', both: 'low' } as const;

/**
 * The attributes of a TEI date (att.datable.w3c) for a date by EDTF: `when` for one that is known so
 * far, `notBefore` and `notAfter` for what is within some time, `from` and `to` for what lasted.
 */
export function dateAttributes(written: string): Record<string, string | null> {
  if (certainDate(written) !== null) return { when: written };
  const date = readWritten(written);
  if (date?.kind === 'date' && !date.date.season) {
    const { iso, doubt } = date.date;
    return { when: iso, cert: doubt && CERT[doubt] };
  }
  if (date?.kind === 'span')
    return {
      from: date.from?.iso ?? null,
      to: date.to?.iso ?? null,
      cert: (date.from?.doubt ?? date.to?.doubt) ? 'low' : null,
    };
  const [from, after] = daysOf(written) ?? [0, 1];
  return { notBefore: dayAt(from), notAfter: dayAt(after - 1) };
}
