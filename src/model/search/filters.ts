import type { Edition, Source } from '../edition.ts';
import { genreOf } from '../genre.ts';
import { languagesOf } from '../languages.ts';
import { NOTE_KINDS } from '../note-kind.ts';
import type { FieldClass } from './record.ts';

/** A filter of the search. Its name stands in addresses. */
interface Filter {
  readonly name: string;
  readonly label: string;
}

/** One by what a source is; an empty value is none. */
interface SourceFilter extends Filter {
  readonly of: 'source';
  readonly valueOf: (source: Pick<Source, 'record'>) => string;
}

/** One by what a field of a passage is. */
interface FieldFilter extends Filter {
  readonly of: 'field';
  readonly valueOf: (field: FieldClass) => string;
  /** Its values in an edition, each with its name in the menu. */
  readonly values: (edition: Edition) => readonly (readonly [value: string, name: string])[];
  /** Values that take in all that begin so. */
  readonly wider?: readonly string[];
}

export type SearchFilter = SourceFilter | FieldFilter;

/** Every filter, in the order of the menus. */
export const FILTERS: readonly SearchFilter[] = [
  { name: 'source', label: 'Source', of: 'source', valueOf: ({ record }) => record.short },
  {
    name: 'what',
    label: 'Text or notes',
    of: 'field',
    valueOf: ({ what }) => what,
    values: () => [
      ['text', 'texts'],
      ['summary', 'summaries and digests'],
      ['note', 'notes'],
      ...NOTE_KINDS.map((kind) => [`note: ${kind}`, `note: ${kind}`] as const),
    ],
    wider: ['note'],
  },
  {
    name: 'language',
    label: 'Language',
    of: 'field',
    valueOf: ({ language }) => language,
    values: (edition) => languagesOf(edition).map((name) => [name, name]),
  },
  { name: 'kind', label: 'Kind of source', of: 'source', valueOf: ({ record }) => genreOf(record) },
  {
    name: 'year',
    label: 'Year',
    of: 'source',
    valueOf: ({ record }) => record.date?.slice(0, 4) ?? '',
  },
];

/** What a source is by each filter, by their names; by those of fields it is nothing. */
export function facetsOf(source: Pick<Source, 'record'>): Record<string, string> {
  return Object.fromEntries(
    FILTERS.flatMap((filter) =>
      filter.of === 'source' ? [[filter.name, filter.valueOf(source)]] : [],
    ),
  );
}
