import { z } from 'zod';

/** A person or a body that made a work. */
export const author = z
  .strictObject({
    family: z.string().min(1).optional(),
    given: z.string().min(1).optional(),
    literal: z.string().min(1).optional(),
    /** The name in the work's own language. */
    original: z.string().min(1).nullable().default(null),
  })
  .refine(
    ({ family, literal }) => !family !== !literal,
    'neither or both of family and literal: a person has family, a body literal',
  );
