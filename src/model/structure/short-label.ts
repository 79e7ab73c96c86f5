import type { Paragraph } from '../edition.ts';
import { isDivision } from './outline.ts';

/**
 * A passage's number alone, `3-1`; null for one that is named. Of one that the edition numbers and
 * its editor has given a word, the number is that of its anchor, as the record says.
 */
export function shortLabelOf({ anchor, label, place }: Paragraph): string | null {
  if (label.includes(' · ')) return /^[a-z]+(\d.*)$/.exec(anchor)?.[1] ?? null;
  const numbers = place.called.map(({ n }) => n).filter(Boolean);
  return numbers.length === place.called.length && numbers.length > 0 ? numbers.join('-') : null;
}

/**
 * What each of several passages is called in a row of them: its number alone where that is no
 * other's; a division, and what has no number of its own, by its name, so that no chapter 1 is taken
 * for an article 1.
 */
export function shortLabelsOf(passages: readonly Paragraph[]): readonly string[] {
  const shorts = passages.map((each) => (isDivision(each) ? null : shortLabelOf(each)));
  const times = Map.groupBy(shorts, (short) => short);
  return passages.map(({ label }, i) => {
    const short = shorts[i] ?? null;
    return short !== null && times.get(short)?.length === 1 ? short : label;
  });
}
