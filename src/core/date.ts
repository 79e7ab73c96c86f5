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

/** Reads `17 September 2020`, `June 2022` or `2021` as ISO 8601, as far as it is known; null when it is none of these. */
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

/** Writes an ISO 8601 date, whole or in part, the way the pages do: `17 September 2020`. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = month && MONTHS[Number(month) - 1];
  return [day && Number(day), name && name[0]?.toUpperCase() + name.slice(1), year].filter(Boolean).join(' ');
}
