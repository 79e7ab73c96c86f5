import { roleOf } from '../../model/creator.ts';
import type { Author, Source, Work } from '../../model/edition.ts';
import { englishTitle } from '../../model/english-title.ts';
import { readWritten } from '../../words/written-date.ts';

/** A name in CSL-JSON. */
export type CslName = {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
};

/** A person's family name with the particles before it: `van den Berg`. */
export function familyOf(name: CslName): string {
  return [name['dropping-particle'], name['non-dropping-particle'], name.family]
    .filter(Boolean)
    .join(' ');
}

/** The fields of a CSL-JSON item (schema 1.0.2) that our writers read. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[] | undefined;
  readonly issued?:
    | { readonly 'date-parts': readonly (readonly (number | string)[])[]; readonly circa?: boolean }
    | undefined;
  readonly [field: string]: unknown;
}

const TYPES = {
  legislation: 'legislation',
  news: 'article-newspaper',
  document: 'document',
} as const;

/**
 * A date by EDTF in CSL-JSON: what lasted, or lies between two years, has both; what is in doubt, or
 * inferred, is approximate; an end that is open is left out.
 */
export function cslDate(written: string, inferred = false) {
  const date = readWritten(written);
  const ends =
    date?.kind === 'date' ? [date.date] : [date?.from, date?.to].filter((end) => end != null);
  const circa = inferred || date?.kind === 'within' || ends.some(({ doubt }) => doubt);
  const season = ends.length === 1 ? ends[0]?.season : null;
  return {
    'date-parts': ends.map(({ iso }) => partsOf(iso)),
    ...(season && { season }),
    ...(circa && { circa: true }),
  };
}

const partsOf = (iso: string) => {
  const [, year = '', rest = ''] = /^(-?\d+)(.*)$/.exec(iso) ?? [];
  return [year, ...rest.split('-').filter(Boolean)].map(Number);
};

/** A date of CSL-JSON by ISO 8601, as far as it is known. */
export function isoDate(parts: readonly (number | string)[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The same as it calls itself: title and names in its own language alone, as far as they are known. */
export function workInOriginal(source: Source): CslItem {
  const { title, work } = source.record;
  const authors = work.authors.map((author) =>
    author.original ? { ...author, literal: author.original } : author,
  );
  return { ...workItem(source), title, ...creators({ authors }) };
}

/** The creators of a work by what each did, as CSL-JSON has them. */
function creators({ authors }: Pick<Work, 'authors'>): Record<string, CslName[]> {
  const byRole = Object.groupBy(authors, roleOf);
  return Object.fromEntries(
    Object.entries(byRole).map(([role, list]) => [role, list.map(cslName)]),
  );
}

const cslName = ({ family, given, literal }: Author): CslName =>
  literal ? { literal } : { family: family ?? '', ...(given && { given }) };

/**
 * The work itself as a CSL-JSON item: the article or the resolution, not our page of it.
 *
 * An English title that is ours follows the original in brackets and is called unofficial. What the
 * record does not know is left out: no address, publisher or date is made up.
 */
export function workItem(source: Source): CslItem {
  const { id, record } = source;
  const { work } = record;
  const english = englishTitle(source);
  return {
    id,
    type: TYPES[record.kind],
    title:
      english && english !== record.title
        ? `${record.title} [${english} (unofficial English)]`
        : record.title,
    ...creators(work),
    ...(work.date && { issued: cslDate(work.date, work.dated === 'inferred') }),
    ...(work.container && { 'container-title': work.container }),
    ...(work.publisher && { publisher: work.publisher }),
    ...(work.genre && { genre: work.genre }),
    ...(work.jurisdiction && { jurisdiction: work.jurisdiction }),
    ...(work.repository && { archive: work.repository }),
    ...(work.shelfmark && { archive_location: work.shelfmark }),
    language: record.lang,
  };
}
