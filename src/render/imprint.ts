import type { EditionRecord } from '../model/edition.ts';

/** Says under which licence our own words are, in a sentence. */
export function licenceOf(
  { licence }: Pick<EditionRecord, 'licence'>,
  what = 'Notes, summary and digests',
): string {
  return licence ? `${what}: ${licence.name}.` : `${what}: no licence is given.`;
}

const NOT_NAMED = 'The publisher of this copy has not given a name.';

/** The publisher's name, or that none is given. */
export function publisherOf({ publisher }: Pick<EditionRecord, 'publisher'>): string {
  return publisher || NOT_NAMED;
}

/** Says in a sentence who publishes this copy. */
export function publishedBy({ publisher }: Pick<EditionRecord, 'publisher'>): string {
  return publisher ? `Published by ${publisher}.` : NOT_NAMED;
}
