import type { Interface, Words } from '../../words/words.ts';
import type { Edition, Source } from '../edition.ts';
import { genreOf } from '../genre.ts';
import { languagesOf } from '../languages.ts';
import { NOTE_KINDS } from '../note-kind.ts';
import { type FieldClass, languageName } from './record.ts';

/** A filter of the search. Its name and its values stand in addresses. */
interface Filter {
  readonly name: keyof Words['searchPage']['filters'];
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
  { name: 'source', of: 'source', valueOf: ({ record }) => record.short },
  {
    name: 'what',
    of: 'field',
    valueOf: ({ what }) => what,
    values: (_edition, { words, say, lowered }) => [
      ...(['text', 'summary', 'note'] as const).map(
        (what) => [what, words.searchPage.what[what]] as const,
      ),
      ...NOTE_KINDS.map((kind) => {
        const name = say(words.searchPage.notesOfKind, { kind: lowered(words.noteKind[kind]) });
        return [`note: ${kind}`, name] as const;
      }),
    ],
    wider: ['note'],
  },
  {
    name: 'language',
    of: 'field',
    valueOf: ({ language }) => language,
    values: (edition, { language }) =>
      languagesOf(edition)
        .map((tag) => [languageName(tag), language(tag)] as const)
        .sort(([, a], [, b]) => (a < b ? -1 : 1)),
  },
  { name: 'kind', of: 'source', valueOf: ({ record }) => genreOf(record) },
  {
    name: 'year',
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
