import type { Edition } from './edition.ts';
import { languagesOfNotes } from './spoken-notes.ts';

/**
 * Languages in which there are texts, summaries or the edition's own words, by their tags without
 * script and country.
 */
export function languagesOf({ record, sources }: Pick<Edition, 'record' | 'sources'>): string[] {
  const shown = sources.filter(({ publishesText, localCopy }) => publishesText || localCopy);
  const summaries = sources.some(({ paragraphs }) => paragraphs.some(({ summary }) => summary))
    ? ['en']
    : [];
  const companions = sources.flatMap((source) => source.companions.map(({ lang }) => lang));
  const notes = sources.flatMap(languagesOfNotes);
  const tags = [
    record.lang,
    ...summaries,
    ...companions,
    ...notes,
    ...shown.map((source) => source.record.lang),
  ];
  return [...new Set(tags.map((tag) => tag.split('-')[0] ?? tag))];
}
