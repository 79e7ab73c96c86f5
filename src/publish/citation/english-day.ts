import { MONTHS } from '../../model/months.ts';
import { capital } from '../../model/text/capital.ts';

/** A month as American guides shorten it: `May`, `June`, `Sept.`, `Oct.`. */
const short = (month: string) =>
  month.length < 5 ? month : `${month.slice(0, month === 'September' ? 4 : 3)}.`;

/** A day by ISO 8601 as a guide writes it: `3 September 2031`, `3 Sept. 2031`, `Sept. 3, 2031`. */
export function englishDay(iso: string, as: 'oscola' | 'mla' | 'bluebook'): string {
  const [year, month = 1, day] = iso.split('-').map(Number);
  const name = capital(MONTHS[month - 1] ?? '');
  if (as === 'bluebook') return `${short(name)} ${day}, ${year}`;
  return `${day} ${as === 'mla' ? short(name) : name} ${year}`;
}
