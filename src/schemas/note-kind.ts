import { z } from 'zod';
import type { KindOfNote } from '../model/note-kind.ts';

/** What a kind of note of an edition's own is: `overrides/note-kinds/<name>.yaml`. */
export const noteKindSchema = z.strictObject({
  /** Its word, by language of the interface. */
  words: z.record(z.string(), z.string().min(1)),
  motivation: z.enum(['describing', 'commenting']).default('commenting'),
  line: z.enum(['solid', 'dotted', 'dashed', 'wavy', 'double']),
  thickness: z
    .string()
    .regex(/^\d*\.?\d+(?:px|em|rem)$/, 'is no thickness such as 2px or 0.1em')
    .optional(),
  /** Of the line. */
  colour: z
    .string()
    .regex(/^[#\w(),.% -]+$/, 'is no colour such as light-dark(#305030, #a0d0a0)')
    .optional(),
}) satisfies z.ZodType<KindOfNote>;
