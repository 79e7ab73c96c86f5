import { z } from 'zod';
import { isNoteId } from '../model/anchor.ts';
import { parseCitation } from '../model/citation.ts';
import { NAME_KINDS } from '../model/name-kind.ts';
import { CERTAINTIES } from '../model/note-kind.ts';

/**
 * A work cited, as in a note but without its brackets: `people-2024-08-25` or `prc-constitution,
 * art. 104`.
 */
const citation = z.string().transform((text, context) => {
  const items = parseCitation(text);
  if (items?.length === 1 && items[0]) return items[0];
  context.addIssue(
    `“${text}” is not a key of references.json, with a locator after a comma where there is one`,
  );
  return z.NEVER;
});

/** A passage of the edition, as a note would link to it: `../decision/#c1`. */
const passage = z.string().transform((text, context) => {
  const [, source, anchor] = /^\.\.\/([a-z][a-z0-9-]*)\/#([A-Za-z][A-Za-z0-9-]*)$/.exec(text) ?? [];
  if (source && anchor) return { source, anchor };
  context.addIssue(`“${text}” is not a passage of the edition, such as ../decision/#c1`);
  return z.NEVER;
});

/** A form in which a name is written, and at least one place where it is so written. */
const spelling = z
  .strictObject({
    form: z.string().trim().min(1),
    /** How sure it is that the form is this name's. */
    certainty: z.enum(CERTAINTIES).default('verified'),
    citations: z.array(citation).default([]),
    passages: z.array(passage).default([]),
  })
  .refine(
    ({ citations, passages }) => citations.length + passages.length > 0,
    'says neither a passage nor a citation where it is so spelt',
  );

/** `sources/names.yaml`: persons, offices and organs that the edition names. */
export const namesSchema = z.array(
  z.strictObject({
    /** Part of its address, `/glossary/#name-<id>`, and so permanent. */
    id: z.string().refine(isNoteId, 'not lower-case letters, digits and hyphens'),
    kind: z.enum(NAME_KINDS),
    /** As the edition writes it in English; one of the spellings. */
    name: z.string().trim().min(1),
    /** In the language of its country, where that is certain; one of the spellings. */
    original: z.string().trim().min(1).nullable().default(null),
    pinyin: z.string().nullable().default(null),
    spellings: z.array(spelling).min(1),
    /** A sentence or two with links and citations, as in a note. */
    note: z.string().nullable().default(null),
  }),
);

export type NameItem = z.infer<typeof namesSchema>[number];
