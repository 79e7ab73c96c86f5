import type { Paragraph, SourceRecord, SourceVersion } from '../../model/edition.ts';
import type { Interface } from '../../words/words.ts';
import type { VersionDraft } from '../draft/draft.ts';
import { passageLabels } from '../passage-labels.ts';

/** A source's texts, the oldest first and the present one last; none where it has no earlier one. */
export function renderVersions(
  drafts: readonly VersionDraft[],
  record: SourceRecord,
  paragraphs: readonly Paragraph[],
  ui: Interface,
): SourceVersion[] {
  const { inForce, titleSupplied } = record;
  if (drafts.length === 0 || inForce === null) return [];
  const earlier = drafts.map(({ record: { id, date, until }, passages }, i) => ({
    id,
    date,
    until: until ?? drafts[i + 1]?.record.date ?? inForce,
    note: record.versions.find((version) => version.id === id)?.note ?? null,
    passages: passages.map(({ anchor, text, place, labelOriginal, now }) => ({
      anchor,
      now,
      ...passageLabels(anchor, { place, labelOriginal }, record, ui),
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
