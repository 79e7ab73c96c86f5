import type { Interface, Words } from '../../words/words.ts';
import type { Edition, EditionRecord, Source } from '../edition.ts';
import { genreOf } from '../genre.ts';
import { languagesOf } from '../languages.ts';
import { noteKinds } from '../note-kind.ts';
import { sameInAny } from '../spoken-record.ts';
import type { LaidFilter } from './layout.ts';
import { type FieldClass, languageName } from './record.ts';

/** A filter of the search. Its name and its values stand in addresses. */
interface Filter {
  readonly name: keyof Words['searchPage']['filters'];
}

/** One by what a source is; an empty value is none. */
interface SourceFilter extends Filter {
  readonly of: 'source';
  readonly valueOf: (source: Pick<Source, 'record'>) => string;
  /** The value's name in the menu, where it is another. */
  readonly nameOf?: (
    source: Pick<Source, 'record'>,
    ui: Interface,
    edition: EditionRecord,
  ) => string;
}

/** One by what a field of a passage is: by the property of its class that has the filter's name. */
interface FieldFilter extends Filter {
  readonly name: Filter['name'] & keyof FieldClass;
  readonly of: 'field';
  /** Its values in an edition, each with its name in the menu. */
  readonly values: (
    edition: Edition,
    ui: Interface,
  ) => readonly (readonly [value: string, name: string])[];
  /** Values that take in all that begin so. */
  readonly wider?: readonly string[];
}

export type SearchFilter = SourceFilter | FieldFilter;

/** Every filter, in the order of the menus. */
export const FILTERS: readonly SearchFilter[] = [
  {
    name: 'source',
    of: 'source',
    valueOf: ({ record }) => sameInAny(record, 'short', record.short),
    nameOf: ({ record }) => record.short,
  },
  {
    name: 'what',
    of: 'field',
    values: ({ sources }, { words, say, lowered }) => [
      ...(['text', 'summary', 'translation', 'note'] as const)
        .filter(
          (what) =>
            what !== 'translation' || sources.some(({ companions }) => companions.length > 0),
        )
        .map((what) => [what, words.searchPage.what[what]] as const),
      ...noteKinds().map((kind) => {
        const name = say(words.searchPage.notesOfKind, { kind: lowered(words.noteKind[kind]) });
        return [`note: ${kind}`, name] as const;
      }),
    ],
    wider: ['note'],
  },
  {
    name: 'language',
    of: 'field',
    values: (edition, { language }) =>
      languagesOf(edition)
        .map((tag) => [languageName(tag), language(tag)] as const)
        .sort(([, a], [, b]) => (a < b ? -1 : 1)),
  },
  {
    name: 'kind',
    of: 'source',
    valueOf: ({ record }) => sameInAny(record, 'work/genre', record.work.genre ?? record.kind),
    nameOf: ({ record }, ui, edition) => genreOf(record, ui, edition),
  },
  {
    name: 'year',
    of: 'source',
    valueOf: ({ record }) => /-?\d{2}[\dX]{2}/.exec(record.date ?? '')?.[0] ?? '',
  },
];

/** The filters as the index has them for the search page. */
export const LAID_FILTERS: readonly LaidFilter[] = FILTERS.map((filter) => ({
  name: filter.name,
  of: filter.of,
  ...(filter.of === 'field' && filter.wider && { wider: filter.wider }),
}));

/** What a source is by each filter, by their names; by those of fields it is nothing. */
export function facetsOf(source: Pick<Source, 'record'>): Record<string, string> {
  return Object.fromEntries(
    FILTERS.flatMap((filter) =>
      filter.of === 'source' ? [[filter.name, filter.valueOf(source)]] : [],
    ),
  );
}
