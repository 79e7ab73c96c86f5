import type { Edition, Source } from './edition.ts';
import { remembered } from './remembered.ts';
import { languagesOfNotes } from './spoken-notes.ts';

/**
 * Languages in which there are texts, summaries or the edition's own words, by their tags without
 * script and country.
 */
export function languagesOf({ record, sources }: Pick<Edition, 'record' | 'sources'>): string[] {
  const tags = [record.lang, ...languagesIn(sources)];
  return [...new Set(tags.map((tag) => tag.split('-')[0] ?? tag))];
}

/** Their tags; every page asks for them. */
const languagesIn = remembered((sources: readonly Source[]): string[] => {
  const shown = sources.filter(({ publishesText, localCopy }) => publishesText || localCopy);
  const summaries = sources.some(({ paragraphs }) => paragraphs.some(({ summary }) => summary))
    ? ['en']
    : [];
  const companions = sources.flatMap((source) => source.companions.map(({ lang }) => lang));
  const notes = sources.flatMap(languagesOfNotes);
  return [
    ...new Set([...summaries, ...companions, ...notes, ...shown.map(({ record }) => record.lang)]),
  ];
});

/** The directions in which texts run; every page asks for them. */
export const directionsIn = remembered(
  (sources: readonly Source[]): ReadonlySet<Source['dir']> =>
    new Set(sources.map(({ dir }) => dir)),
);
