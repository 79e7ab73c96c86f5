import { FOUND_FIELDS, type Found, type FoundField } from '../../../src/model/capture/reading.ts';
import { daysOf } from '../../../src/model/date.ts';
import { withoutBidi } from '../../../src/model/text/bidi.ts';

/** Fields of the record that may be taken from what a capture tells of itself. */
export const TAKEABLE: readonly FoundField[] = FOUND_FIELDS.filter((field) => field !== 'language');

/** What was taken, as the record has it. */
export interface TakenFields {
  readonly work: Readonly<Record<string, unknown>>;
  readonly date: string | null;
  readonly url: string | null;
  /** Address of a copy in an archive. */
  readonly archive: string | null;
  readonly evidence: string | null;
  /** What was asked for and is not there, or is none, a sentence each. */
  readonly told: readonly string[];
}

/**
 * Takes fields for the record from what a capture tells of itself, those alone that the editor
 * named; each is the first that was found.
 */
export function takeFound(fields: readonly FoundField[], found: readonly Found[]): TakenFields {
  const told: string[] = [];
  const first = (field: FoundField) => {
    if (!fields.includes(field)) return null;
    const each = found.find((one) => one.field === field);
    if (!each) told.push(`it says nothing of its ${field}, which --take names`);
    return each ?? null;
  };
  const authors = fields.includes('author') ? found.filter(({ field }) => field === 'author') : [];
  if (fields.includes('author')) first('author');
  const date = first('date');
  const day = date && /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date.value)?.[0];
  const known = day && daysOf(day) !== null ? day : null;
  if (date && !known)
    told.push(
      `its date, “${date.value}”, is not one such as 2031-03-01; write it into source.yaml`,
    );
  const copy = first('archive')?.value ?? null;
  const archive = copy && /^https?:/.test(copy) ? copy : null;
  if (copy && !archive) told.push(`“${copy}” is no address in an archive; name one with --archive`);
  const publisher = first('publisher');
  const rights = first('rights');
  const work = {
    ...(authors.length > 0 && {
      authors: authors.map(({ value }) => ({ literal: withoutBidi(value) })),
    }),
    ...(publisher && { publisher: withoutBidi(publisher.value) }),
    ...(known && { date: known }),
  };
  return {
    work,
    date: known,
    url: first('url')?.value ?? null,
    archive,
    evidence: rights ? `The capture says (${rights.where}): ${withoutBidi(rights.value)}` : null,
    told,
  };
}
