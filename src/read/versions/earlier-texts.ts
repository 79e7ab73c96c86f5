import type { SourceRecord } from '../../model/edition.ts';
import type { Ledger } from '../../model/ledger/model.ts';
import { nameOf } from '../../model/structure/place.ts';
import { structureOf } from '../../model/structure/structure.ts';
import type { EarlierText } from '../../model/versions/learn-versions.ts';
import { paragraphsOf } from '../checks/check-text.ts';
import { rolesIn } from '../draft/outline.ts';

/** Name of an earlier text's file: `zh.1979.txt`. */
export const earlierFile = (stem: string, id: string) => `${stem}.${id}.txt`;

/**
 * The earlier texts of a source as its ledger is to learn them, the oldest first. `texts` are what
 * their files have, by their ids; one that is not there is left out.
 */
export function earlierTexts(
  record: SourceRecord,
  ledger: Ledger,
  texts: Readonly<Record<string, string>>,
): EarlierText[] {
  return record.versions.flatMap(({ id }): EarlierText[] => {
    const text = texts[id];
    if (text === undefined) return [];
    const lines = rolesIn(paragraphsOf(text), ledger, record.titleSupplied);
    const { places, hints } = structureOf(lines, record);
    const file = earlierFile(record.lang.split('-')[0]?.toLowerCase() ?? '', id);
    const spot = { file: `sources/${record.id}/${file}`, line: 1, column: 1 };
    const paragraphs = lines.map((line, i) => ({
      text: line.text,
      hint: hints[i] ?? 'p1',
      called: nameOf(places[i]?.called ?? []),
      number: places[i]?.number ?? 0,
      sentences: false,
      spot: { ...spot, line: 2 * i + 1 },
    }));
    return [
      {
        id,
        outline: {
          source: record.id,
          lang: record.lang,
          publishes: true,
          complete: true,
          paragraphs,
          summary: [],
          notes: [],
          spot,
        },
      },
    ];
  });
}
