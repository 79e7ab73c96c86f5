import type { Edition } from './edition.ts';
import { languageName } from './search/record.ts';

/** Languages that are named one by one; of more it is said that there are several. */
const NAMED = 3;

/**
 * English names of the languages in which there are texts, summaries or the edition's own words, in
 * their order.
 */
export function languagesOf({ record, sources }: Pick<Edition, 'record' | 'sources'>): string[] {
  const shown = sources.filter(({ publishesText, localCopy }) => publishesText || localCopy);
  const summaries = sources.some(({ paragraphs }) => paragraphs.some(({ summary }) => summary))
    ? ['en']
    : [];
  const tags = [record.lang, ...summaries, ...shown.map((source) => source.record.lang)];
  return [...new Set(tags.map(languageName))].sort();
}

/** Names languages in a sentence, with a word between them: `Chinese or English`. */
export function namedLanguages(
  languages: readonly string[],
  type: 'conjunction' | 'disjunction',
): string {
  return languages.length > NAMED
    ? `${languages.length} languages`
    : new Intl.ListFormat('en', { type }).format(languages);
}
