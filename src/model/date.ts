/** English names of the months, in lower case, January first. */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Reads `17 September 2020`, `June 2022` or `2021` as ISO 8601, as far as it is known; null when it
 * is none of these.
 */
export function parseDate(written: string): string | null {
  const match = /^(?:(?:(\d{1,2}) )?([A-Za-z]+) )?(\d{4})$/.exec(written.trim());
  if (!match) return null;
  const [, day, month, year] = match;
  if (!month) return year as string;
  const index = MONTHS.indexOf(month.toLowerCase());
  if (index < 0) return null;
  const iso = `${year}-${String(index + 1).padStart(2, '0')}`;
  if (!day) return iso;
  const date = new Date(Date.UTC(Number(year), index, Number(day)));
  return date.getUTCMonth() === index ? `${iso}-${day.padStart(2, '0')}` : null;
}

/**
 * The days that a date, as far as it is known, takes in: the first, and the one after the last.
 *
 * Days are counted from 1 January 1970. Null for what is no date of the calendar: `2021-02-30`,
 * `2021-13`.
 */
export function daysOf(iso: string): readonly [from: number, to: number] | null {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(iso)) return null;
  const [year, month, day] = iso.split('-').map(Number) as [number, number?, number?];
  const from = dayNumber(year, month ?? 1, day ?? 1);
  const written = new Date(from * DAY).toISOString().slice(0, iso.length);
  if (written !== iso) return null;
  if (day) return [from, from + 1];
  return [from, month ? dayNumber(year, month + 1, 1) : dayNumber(year + 1, 1, 1)];
}

const DAY = 86_400_000;

/** A day's number; months from 1, and past 12 into the next year. */
export function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}
