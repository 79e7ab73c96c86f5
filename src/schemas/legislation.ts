import { z } from 'zod';
import { isNoteId } from '../model/anchor.ts';
import type { EventRecord, Legislation, SourceRecord } from '../model/edition.ts';

const word = z.string().refine(isNoteId, 'not lower-case letters, digits and hyphens');
const LEGAL_DATES = ['adopted', 'published', 'inForce'] as const;

/** `legislation` in `source.yaml`. */
export const legislationSchema: z.ZodType<Legislation> = z.strictObject({
  document: z.enum(['act', 'statement']),
  form: word,
  jurisdiction: z
    .string()
    .regex(
      /^[a-z]{2}(?:-[a-z0-9]{1,3})?$/,
      'not a code of ISO 3166 in lower case such as cn or cn-xj',
    ),
  organ: z.strictObject({ id: word, name: z.string().min(1) }),
  adopted: word,
  published: word,
  inForce: word,
});

/** What is wrong with a law's identity beyond the form of each field: where, and what. */
export function mistakesInLegislation({
  kind,
  date,
  events,
  legislation,
}: Pick<SourceRecord, 'kind' | 'date' | 'legislation'> & {
  readonly events: readonly Pick<EventRecord, 'id' | 'date'>[];
}): {
  path: readonly string[];
  message: string;
}[] {
  if (!legislation) return [];
  if (kind !== 'legislation')
    return [
      {
        path: ['legislation'],
        message: `stands only in a source of kind legislation; this one is ${kind}`,
      },
    ];
  return LEGAL_DATES.flatMap((field) => {
    const event = events.find(({ id }) => id === legislation[field]);
    const path = ['legislation', field];
    if (!event)
      return [
        {
          path,
          message: `“${legislation[field]}” is no event of this source; there are ${events.map(({ id }) => id).join(', ') || 'none'}`,
        },
      ];
    const day = event.date ?? date ?? '';
    return day.length === 10
      ? []
      : [{ path, message: `the event “${event.id}” has no day: “${day}”` }];
  });
}
