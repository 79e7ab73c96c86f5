import { z } from 'zod';
import { isNoteId } from '../model/anchor.ts';
import { parseCitation } from '../model/citation.ts';
import { certainDate, daysOf } from '../model/date.ts';
import type { EventRecord } from '../model/edition.ts';
import { parseLink } from '../model/link.ts';
import { edtfDate, plainDate } from './date.ts';
import { localWords } from './words.ts';

/** One work cited: `@key` or `@key, locator`. */
const citation = z.string().transform((written, context) => {
  const items = written.startsWith('@') ? parseCitation(written.slice(1)) : null;
  if (items?.length === 1 && items[0]) return items[0];
  context.addIssue({
    code: 'custom',
    message: `“${written}” is not one citation such as "@key" or "@key, locator"`,
  });
  return z.NEVER;
});

/** A link to a passage or note of the edition: `#anchor`, `../source-id/#anchor`. */
const link = z
  .string()
  .refine(
    (written) => parseLink(written, '') !== null,
    'not a link such as "#c1" or "../source-id/#note-x"',
  );

/** One of `events` in `source.yaml`, as it is written. */
export const eventSchema = z.strictObject({
  /** Permanent, as an anchor is. */
  id: z.string().refine(isNoteId, 'not lower-case letters, digits and hyphens'),
  /** Left out in one event of a source at most: its own, whose date is the record's. */
  date: edtfDate.nullable().default(null),
  until: plainDate.nullable().default(null),
  /** Stands in the picture, where room is short. */
  short: localWords(z.string().min(1).max(60)),
  what: localWords(),
  uncertain: localWords().nullable().default(null),
  otherwise: z
    .array(z.strictObject({ date: plainDate, citations: z.array(citation).min(1) }))
    .default([]),
  citations: z.array(citation).default([]),
  see: z.array(link).default([]),
});

type WrittenEvent = z.infer<typeof eventSchema>;

/** What is wrong with a source's events beyond the form of each: where, and what. */
export function mistakesIn(
  events: readonly WrittenEvent[],
  own: string | null,
): { path: readonly (string | number)[]; message: string }[] {
  const ids = events.map(({ id }) => id);
  return events.flatMap((event, i) => {
    const found: { path: (string | number)[]; message: string }[] = [];
    const add = (field: string, message: string) =>
      found.push({ path: ['events', i, field], message });
    const from = event.date ?? own;
    if (ids.indexOf(event.id) !== i)
      add('id', 'two equal ids: another event of this source has it');
    if (from === null) add('date', 'neither the event nor the record has a date');
    if (event.date === null && events.findIndex((other) => other.date === null) !== i)
      add('date', 'another event without a date stands for the source’s own already');
    const [end, start] = [daysOf(event.until ?? ''), daysOf(from ?? '')];
    if (start && end && end[1] <= start[1])
      add('until', `${event.until} is not later than ${from}, when it begins`);
    if (event.until !== null && from !== null && certainDate(from) === null)
      add(
        'until',
        `“${from}”, when it begins, is no plain date; write both as one: "${from}/${event.until}"`,
      );
    if (event.otherwise.some((other) => other.date === from))
      add('otherwise', `${from} is the date of the event itself`);
    const stated =
      event.date === null ||
      event.citations.length > 0 ||
      event.see.some((each) => !each.includes('#note-'));
    if (!stated) add('id', 'has neither a citation nor a passage of the edition that states it');
    return found;
  });
}

/** Reads the links of an event. */
export function withTargets(event: WrittenEvent, source: string): EventRecord {
  return { ...event, see: event.see.flatMap((each) => parseLink(each, source) ?? []) };
}
