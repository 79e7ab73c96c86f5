import { z } from 'zod';
import { COMPANION_KINDS } from '../model/companion.ts';
import type { CompanionRecord } from '../model/edition.ts';
import { author } from './author.ts';
import { plainDate } from './date.ts';
import { licence, rights } from './rights.ts';
import { localWords } from './words.ts';

const ID = new RegExp(`^(?:${COMPANION_KINDS.join('|')})-[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$`);

/**
 * One of `companions` in `source.yaml`: a text that stands beside the source. Whether it has a file
 * is looked at with that (read/companions/draft-companions.ts).
 */
export const companionSchema: z.ZodType<CompanionRecord> = z.strictObject({
  /** Name of its file without the ending, dots as hyphens: translation-en-waley. */
  id: z
    .string()
    .regex(
      ID,
      `not the name of a file such as translation.ja.mdx with hyphens for dots, translation-ja; it begins with ${COMPANION_KINDS.join(', ')}`,
    ),
  /** Who made it: its translators. */
  by: z.array(author).default([]),
  /** What it calls itself. */
  title: z.string().min(1).nullable().default(null),
  /** When it was made or published. */
  date: plainDate.nullable().default(null),
  licence,
  rights: rights(localWords()),
  review: z.strictObject({
    state: localWords(z.string()),
    by: z.string().nullable().default(null),
    date: plainDate.nullable().default(null),
  }),
});

/** Companions that have one id: where, and what. */
export function mistakesInCompanions(
  companions: readonly CompanionRecord[],
): { path: readonly (string | number)[]; message: string }[] {
  const ids = companions.map(({ id }) => id);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [{ path: ['companions', i, 'id'], message: 'two equal ids: another companion has it' }],
  );
}
