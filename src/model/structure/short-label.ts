import type { Paragraph } from '../edition.ts';

/**
 * A passage's number alone, `3-1`; null for one that is named. Of one that the edition numbers and
 * its editor has given a word, the number is that of its anchor, as the record says.
 */
export function shortLabelOf({ anchor, label, place }: Paragraph): string | null {
  if (label.includes(' · ')) return /^[a-z]+(\d.*)$/.exec(anchor)?.[1] ?? null;
  const numbers = place.called.map(({ n }) => n).filter(Boolean);
  return numbers.length === place.called.length && numbers.length > 0 ? numbers.join('-') : null;
}
