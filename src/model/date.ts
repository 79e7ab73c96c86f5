import edtf from 'edtf';
import { momentOf, type PlainDate, readWritten } from '../words/written-date.ts';
import { MONTHS } from './months.ts';

/**
 * Reads `17 September 2020`, `June 2022` or `2021` as ISO 8601, as far as it is known, or a date as
 * another language writes it, `2020年9月17日`; null when it is none of these.
 */
export function parseDate(written: string, lang = 'en'): string | null {
  const match = /^(?:(?:(\d{1,2}) )?([A-Za-z]+) )?(\d{4})$/.exec(written.trim());
  if (!match) return lang === 'en' ? null : parseDateIn(lang, written);
  const [, day, month, year] = match;
  if (!month) return year as string;
  const index = MONTHS.indexOf(month.toLowerCase());
  if (index < 0) return null;
  const iso = `${year}-${String(index + 1).padStart(2, '0')}`;
  if (!day) return iso;
  const date = new Date(Date.UTC(Number(year), index, Number(day)));
  return date.getUTCMonth() === index ? `${iso}-${day.padStart(2, '0')}` : null;
}

/** Reads a date by the names that a language has for the months, with its numbers in any order. */
function parseDateIn(lang: string, written: string): string | null {
  const nameOf = (month: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${lang}-u-nu-latn-ca-gregory`, { timeZone: 'UTC', ...options })
      .formatToParts(Date.UTC(2021, month, 1))
      .flatMap(({ type, value }) => (type === 'month' ? [value] : []))
      .join('');
  const words = written.toLowerCase();
  // From the last, so that 11月 is not taken for 1月. By a day, for what is declined after that.
  for (const [month, name] of [...MONTHS.entries()].reverse()) {
    const own = [{ day: 'numeric', month: 'long' }, { month: 'long' }] as const;
    const found = own
      .map((options) => nameOf(month, options).toLowerCase())
      // Han and Kana write the month as its number, which its own sign follows.
      .map((each) => (/^\d+$/.test(each) ? `${each}月` : each))
      .find((each) => words.includes(each));
    if (!found) continue;
    const [day, year] = numbersIn(words.replace(found, ' '));
    return year ? parseDate([day, name, year].filter(Boolean).join(' ')) : null;
  }
  const [day, year] = numbersIn(words);
  return day ? null : (year ?? null);
}

/** A day and a year among some words; a third number, or a date of another kind, is none. */
function numbersIn(words: string): [day: string | undefined, year: string | undefined] {
  const numbers = words.match(/\d+/g) ?? [];
  const year = numbers.find((each) => each.length === 4);
  const [day, ...more] = numbers.filter((each) => each !== year);
  return more.length > 0 || (day?.length ?? 0) > 2 ? [undefined, undefined] : [day, year];
}

/**
 * The days that a date takes in, as far as it is known: the first, and the one after the last. It is
 * written by EDTF (ISO 8601-2): `2024-08`, `1912-03~`, `1912/1914`, `-0044`, `1912-21`.
 *
 * Days are counted from 1 January 1970. Null for what is no date of the calendar, `2021-02-30`, and
 * for what {@link readWritten} does not know. An end that is open is that of the other date.
 */
export function daysOf(written: string): readonly [from: number, to: number] | null {
  const known = days.get(written);
  if (known !== undefined) return known;
  const found = readDays(written);
  days.set(written, found);
  return found;
}

/** Days that were read before: the timeline asks for those of each event again and again. */
const days = new Map<string, readonly [from: number, to: number] | null>();

function readDays(written: string): readonly [from: number, to: number] | null {
  const date = readWritten(written);
  if (!date) return null;
  const ends =
    date.kind === 'date' ? [date.date] : [date.from, date.to].filter((end) => end !== null);
  const known = ends.map((end) => extentOf(end));
  if (known.some((end) => end === null)) return null;
  const [first, last] = [known[0], known.at(-1)];
  return first && last && first[0] < last[1] ? [first[0], last[1]] : null;
}

/** The days of one date, by the library of EDTF, which knows seasons and years before our era. */
function extentOf({ iso, season }: PlainDate): readonly [number, number] | null {
  // It takes the 29th of February of any year for the day after.
  if (!season && isoOf(momentOf(iso), iso) !== iso) return null;
  try {
    const { min, max } = edtf(season ? `${iso}-${20 + season}` : iso);
    return [Math.floor(min / DAY), Math.floor(max / DAY) + 1];
  } catch {
    return null;
  }
}

/** A moment by ISO 8601, as far as another date is written. */
function isoOf(moment: Date, as: string): string {
  const year = moment.getUTCFullYear();
  const sign = year < 0 ? '-' : '';
  const parts = [
    sign + String(Math.abs(year)).padStart(4, '0'),
    String(moment.getUTCMonth() + 1).padStart(2, '0'),
    String(moment.getUTCDate()).padStart(2, '0'),
  ];
  return parts.slice(0, as.replace(/^-/, '').split('-').length).join('-');
}

/** Whether a date is one day of the calendar, of our era, and in no doubt. */
export function isDay(written: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(written) && daysOf(written) !== null;
}

/** A date that is known as far as it is written, of our era, in no doubt; null for any other. */
export function certainDate(written: string | null): string | null {
  return written !== null && /^\d{4}(?:-\d{2}){0,2}$/.test(written) && !/^\d{4}-2\d$/.test(written)
    ? written
    : null;
}

/** The day with a number, by ISO 8601. */
export function dayAt(number: number): string {
  return isoOf(new Date(number * DAY), '0000-00-00');
}

const DAY = 86_400_000;

/** A day's number; months from 1, and past 12 into the next year. */
export function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}
