import { MONTHS } from '../../model/months.ts';
import { type RichMark, richText } from './rich-text.ts';
import { type CslItem, type CslName, familyOf, isoDate } from './work-item.ts';

/** BibTeX's entry types for CSL's; anything else is `@misc`. */
const TYPES: Record<string, string> = {
  'article-journal': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  report: 'techreport',
};

/** Fields after author, title and date, each with the CSL field that it holds. */
const FIELDS: readonly (readonly [name: string, field: string])[] = [
  ['publisher', 'publisher'],
  ['address', 'publisher-place'],
  ['volume', 'volume'],
  ['number', 'issue'],
  ['type', 'genre'],
  ['pages', 'page'],
  ['language', 'language'],
  ['note', 'note'],
];

/**
 * What TeX would take for a command. A brace that is escaped still counts as a brace for BibTeX, so
 * it gets a name.
 */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escaped = (words: string) =>
  words
    .replace(/[\\{}~^$&%#_]/g, (character) => SPECIAL[character] ?? `\\${character}`)
    .replace(/\s+/g, ' ');

/** Words as TeX sets them, on one line. */
export function escapeTex(value: unknown): string {
  return escaped(String(value)).trim();
}

/** Commands of TeX for what a title marks. */
const COMMANDS: Record<RichMark, string> = {
  i: '\\textit',
  b: '\\textbf',
  sup: '\\textsuperscript',
  sub: '\\textsubscript',
  'small-caps': '\\textsc',
  nocase: '',
};

/** A title, with what is marked in it. */
function titleTex(value: unknown): string {
  return richText(String(value), escaped, (mark, words) => `${COMMANDS[mark]}{${words}}`).trim();
}

/** A person as `van Family, Jr., Given`; a body in braces, which keep it whole. */
function personName(name: CslName): string {
  if (name.literal) return `{${escapeTex(name.literal)}}`;
  return [familyOf(name), name.suffix, name.given].filter(Boolean).map(escapeTex).join(', ');
}

/**
 * The date twice: as BibLaTeX has it, as far as it is known, to its end where it has one, and in the
 * year and month that BibTeX reads.
 */
function datesOf(range: readonly (readonly (number | string)[])[]): [string, string][] {
  const [year, month] = range[0] ?? [];
  if (!year) return [];
  const name = month && MONTHS[Number(month) - 1]?.slice(0, 3);
  return [
    ['date', `{${range.map(isoDate).join('/')}}`],
    ['year', `{${year}}`],
    ...(name ? ([['month', name]] as [string, string][]) : []),
  ];
}

function entry(item: CslItem): string {
  const type = TYPES[item.type] ?? 'misc';
  const container = { article: 'journal', incollection: 'booktitle' }[type] ?? 'series';
  const fields: [string, string][] = [
    ...(item.author
      ? ([['author', `{${item.author.map(personName).join(' and ')}}`]] as [string, string][])
      : []),
    // The second pair of braces keeps capitals as they are.
    ['title', `{{${titleTex(item.title)}}}`],
    ...datesOf(item.issued?.['date-parts'] ?? []),
    ...(item['container-title']
      ? ([[container, `{${titleTex(item['container-title'])}}`]] as [string, string][])
      : []),
    ...FIELDS.filter(([, field]) => item[field]).map(([name, field]): [string, string] => [
      name,
      `{${escapeTex(item[field])}}`,
    ]),
    // Verbatim fields: nothing in them is a command.
    ...['DOI', 'URL']
      .filter((field) => item[field])
      .map((field): [string, string] => [field.toLowerCase(), `{${item[field]}}`]),
  ];
  return `@${type}{${item.id},\n${fields.map(([name, value]) => `\t${name} = ${value},\n`).join('')}}\n`;
}

/**
 * CSL-JSON items as BibTeX in UTF-8, which BibLaTeX reads too.
 *
 * Written by us: Citation.js' BibTeX plugin (0.9.0) either leaves out every Chinese character or
 * escapes nothing.
 */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}
