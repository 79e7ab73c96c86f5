import { z } from 'zod';
import { isNoteId } from '../model/anchor.ts';
import type { SourceRecord, VersionRecord } from '../model/edition.ts';
import { publishesText } from '../model/rights.ts';
import { captureSchema } from './capture.ts';
import { day } from './day.ts';
import { localWords } from './words.ts';

/** One of `versions` in `source.yaml`: an earlier text, which stands in `zh.<id>.txt`. */
export const versionSchema: z.ZodType<VersionRecord> = z.strictObject({
  /** Part of its page's address, for good. */
  id: z.string().refine(isNoteId, 'not lower-case letters, digits and hyphens'),
  /** From when it was in force. */
  date: day,
  /** Until when; where it is left out, until the next one came. */
  until: day.nullable().default(null),
  /** What a reader should know of it, in a sentence. */
  note: localWords().nullable().default(null),
  /** The file in which it reached us, which is kept as `capture.<id>.txt`. */
  capture: captureSchema.nullable().default(null),
});

/** What is wrong with a source's earlier texts beyond the form of each: where, and what. */
export function mistakesInVersions({
  versions,
  inForce,
  rights,
}: Pick<SourceRecord, 'versions' | 'inForce' | 'rights'>): {
  path: readonly (string | number)[];
  message: string;
}[] {
  if (versions.length === 0) return [];
  const ids = versions.map(({ id }) => id);
  return [
    ...(inForce === null
      ? [
          {
            path: ['versions'],
            message:
              'there are earlier texts, but not from when the present one is in force (inForce)',
          },
        ]
      : []),
    ...(publishesText(rights.status)
      ? []
      : [
          {
            path: ['versions'],
            message: `the rights of this source (${rights.status}) do not let earlier texts of it be published`,
          },
        ]),
    ...versions.flatMap(({ id, date, until }, i) => {
      const next = versions[i + 1]?.date ?? inForce;
      const at = (field: string, message: string) => ({ path: ['versions', i, field], message });
      return [
        ...(ids.indexOf(id) === i ? [] : [at('id', 'two equal ids: another version has it')]),
        ...(next !== null && next <= date
          ? [at('date', `${date} is not before ${next}, when the next text came into force`)]
          : []),
        ...(until !== null && (until < date || (next !== null && until > next))
          ? [at('until', `${until} is not between ${date} and ${next}`)]
          : []),
      ];
    }),
  ];
}
