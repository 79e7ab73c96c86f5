import type { EditionRecord } from './edition.ts';

/** Says under which licence our own words are, in a sentence. */
export function licenceOf({ licence }: Pick<EditionRecord, 'licence'>, what = 'Notes, summary and digests'): string {
  return licence ? `${what}: ${licence.name}.` : `${what}: no licence is given.`;
}
