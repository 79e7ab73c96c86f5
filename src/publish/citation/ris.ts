import { richText } from './rich-text.ts';
import { type CslItem, type CslName, familyOf, isoDate } from './work-item.ts';

/** RIS types (tag TY) of CSL's; anything else is generic. */
const TYPES: Record<string, string> = {
  legislation: 'STAT',
  'article-newspaper': 'NEWS',
  'article-journal': 'JOUR',
  book: 'BOOK',
  chapter: 'CHAP',
  report: 'RPRT',
  webpage: 'ELEC',
};

/** Tags after TY and before ER, each with the CSL field that it holds. */
const FIELDS: readonly (readonly [tag: string, field: string])[] = [
  ['T2', 'container-title'],
  ['PB', 'publisher'],
  ['CY', 'publisher-place'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['SE', 'section'],
  ['M1', 'number'],
  ['M3', 'genre'],
  ['ET', 'version'],
  ['DB', 'archive'],
  ['AN', 'archive_location'],
  ['LA', 'language'],
  ['DO', 'DOI'],
  ['UR', 'URL'],
  ['N1', 'note'],
];

/** A value on one line, as RIS has no escapes. */
export const flat = (value: unknown) => String(value).replace(/\s+/g, ' ').trim();

/** A person as `van Family, Given, Jr.`. */
const personName = (name: CslName) =>
  name.literal ?? [familyOf(name), name.given, name.suffix].filter(Boolean).join(', ');

/** A title without what is marked in it, as RIS has no marks. */
const plainTitle = (title: unknown) =>
  richText(
    String(title),
    (words) => words,
    (_, words) => words,
  );

/**
 * A date by RIS: year, month and day parted by slashes, the slashes staying where a part is not
 * known. The end of a range is other information, which comes last.
 */
function dateOf(
  [year, month, day]: readonly (number | string)[],
  end?: readonly (number | string)[],
): string {
  const two = (part: number | string | undefined) =>
    part === undefined ? '' : String(part).padStart(2, '0');
  return `${year}/${two(month)}/${two(day)}/${end ? `to ${isoDate(end)}` : ''}`;
}

function pagesOf(page: unknown): [string, string][] {
  const [first, last] = flat(page).split(/\s*[-–]\s*/);
  return [['SP', first ?? ''], ...(last ? [['EP', last] as [string, string]] : [])];
}

function record(item: CslItem): string {
  const [date, end] = item.issued?.['date-parts'] ?? [];
  const lines: [string, unknown][] = [
    ['TY', TYPES[item.type] ?? 'GEN'],
    ['ID', item.id],
    ['TI', plainTitle(item.title)],
    ...(item.author ?? []).map((name): [string, string] => ['AU', personName(name)]),
    ...(date?.[0]
      ? ([
          ['PY', date[0]],
          ['DA', dateOf(date, end)],
        ] as [string, unknown][])
      : []),
    ...FIELDS.filter(([, field]) => item[field]).map(([tag, field]): [string, unknown] => [
      tag,
      field === 'container-title' ? plainTitle(item[field]) : item[field],
    ]),
    ...(item.page ? pagesOf(item.page) : []),
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${flat(value)}\r\n`).join('');
}

/** CSL-JSON items as RIS (UTF-8, one record after the other, each closed by ER). */
export function ris(items: readonly CslItem[]): string {
  return items.map(record).join('\r\n');
}
