import type { Source } from './edition.ts';
import { languageName } from './search/record.ts';

/** Languages that are named one by one; of more it is said that there are several. */
const NAMED = 3;

/** English names of the languages in which there are texts or our own words, in their order. */
export function languagesOf(sources: readonly Pick<Source, 'publishesText' | 'localCopy' | 'record'>[]): string[] {
  const shown = sources.filter(({ publishesText, localCopy }) => publishesText || localCopy);
  return [...new Set(['English', ...shown.map(({ record }) => languageName(record.lang))])].sort();
}

/** Names languages in a sentence, with a word between them: `Chinese or English`. */
export function namedLanguages(languages: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return languages.length > NAMED ? `${languages.length} languages` : new Intl.ListFormat('en', { type }).format(languages);
}
