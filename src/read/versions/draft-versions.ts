import type { Anchor } from '../../model/anchor.ts';
import type { SourceRecord } from '../../model/edition.ts';
import type { Ledger } from '../../model/ledger/model.ts';
import type { Problem } from '../../model/problem.ts';
import { ownLabelOf } from '../../model/structure/label.ts';
import type { Place } from '../../model/structure/place.ts';
import { structureOf } from '../../model/structure/structure.ts';
import { anchorsIn } from '../../model/versions/anchors-in.ts';
import { paragraphsOf } from '../checks/check-text.ts';
import type { VersionDraft } from '../draft/draft.ts';
import { roleOf } from '../draft/draft-paragraphs.ts';
import { earlierFile } from './earlier-texts.ts';

/**
 * Reads the earlier texts of a source: every paragraph of theirs must be known to the ledger.
 * Pushes what is missing.
 */
export function draftVersions(
  {
    folder,
    stem,
    earlier,
  }: { folder: string; stem: string; earlier: Readonly<Record<string, string>> },
  record: SourceRecord,
  ledger: Ledger,
  problems: Problem[],
): VersionDraft[] {
  const add = (file: string, line: number, what: string, mend: string) =>
    problems.push({ file: `${folder}/${file}`, line, column: 1, what, mend });
  const entries = new Map(ledger.paragraphs.map((entry) => [entry.anchor, entry]));
  const heirsOf = (anchor: Anchor, seen = new Set<Anchor>()): Anchor[] => {
    const entry = entries.get(anchor);
    if (!entry || seen.has(anchor)) return [];
    seen.add(anchor);
    return entry.state === 'current'
      ? [anchor]
      : (entry.successors ?? []).flatMap((successor) => heirsOf(successor, seen));
  };
  const ids = new Set(record.versions.map(({ id }) => id));
  for (const id of Object.keys(earlier))
    if (!ids.has(id))
      add(
        earlierFile(stem, id),
        1,
        `source.yaml has no version “${id}”`,
        'Say there from when it was in force, or move the file away',
      );
  return record.versions.flatMap((version): VersionDraft[] => {
    const file = earlierFile(stem, version.id);
    const text = earlier[version.id];
    if (text === undefined) {
      add(file, 1, 'There is no such file', 'The text of this version stands in it');
      return [];
    }
    const texts = paragraphsOf(text);
    const anchors = anchorsIn(ledger, texts);
    const unknown = anchors.indexOf(null);
    if (unknown >= 0) {
      const more = anchors.filter((anchor) => anchor === null).length - 1;
      add(
        file,
        2 * unknown + 1,
        `The ledger does not know this paragraph: “${texts[unknown]?.slice(0, 30)}”${more > 0 ? `, nor ${more} after it` : ''}`,
        'Look at the plan and write it with npm run anchors',
      );
      return [];
    }
    const { places, scheme } = structureOf(
      texts.map((words, i) => ({ text: words, role: roleOf(anchors[i] ?? '') })),
      record,
    );
    const passages = texts.map((words, i) => {
      const place = places[i] as Place;
      const labelOriginal = scheme && ownLabelOf(place.called, scheme, record.lang);
      const anchor = anchors[i] as Anchor;
      return { anchor, text: words, place, labelOriginal, now: heirsOf(anchor) };
    });
    return [{ record: version, passages }];
  });
}
