import type { Source } from './edition.ts';

/** A source's title in English: its summary's, or the record's; null for a title in English. */
export function englishTitle({ record, paragraphs }: Source): string | null {
  return paragraphs.find(({ anchor }) => anchor === 'title')?.summary?.text ?? record.titleEnglish;
}
