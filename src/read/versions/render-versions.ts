import type { Paragraph, SourceRecord, SourceVersion } from '../../model/edition.ts';
import { type LabelWords, labelOf } from '../../model/structure/label.ts';
import type { VersionDraft } from '../draft/draft.ts';

/** A source's texts, the oldest first and the present one last; none where it has no earlier one. */
export function renderVersions(
  drafts: readonly VersionDraft[],
  { inForce, labels, titleSupplied }: SourceRecord,
  paragraphs: readonly Paragraph[],
  words: LabelWords,
): SourceVersion[] {
  if (drafts.length === 0 || inForce === null) return [];
  const earlier = drafts.map(({ record: { id, date, until, note }, passages }, i) => ({
    id,
    date,
    until: until ?? drafts[i + 1]?.record.date ?? inForce,
    note,
    passages: passages.map(({ anchor, text, place, labelOriginal, now }) => ({
      anchor,
      now,
      label: labelOf(place, words, labels[anchor]?.en),
      labelOriginal: labels[anchor]?.original ?? labelOriginal,
      text,
      number: place.number,
      heading: place.role === 'title' ? 1 : place.heading,
    })),
  }));
  const passages = paragraphs.flatMap(({ anchor, label, labelOriginal, text, place, heading }) =>
    text === null || (titleSupplied && anchor === 'title')
      ? []
      : [{ anchor, label, labelOriginal, text, number: place.number, heading, now: [anchor] }],
  );
  return [...earlier, { id: null, date: inForce, until: null, note: null, passages }];
}
