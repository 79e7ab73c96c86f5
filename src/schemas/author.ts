import { z } from 'zod';
import { CREATOR_ROLES, isRegistered, REGISTERS, type RegisterId } from '../model/creator.ts';

/** A number of a register, whose check sign is looked at where it has one. */
export function registered(register: RegisterId) {
  return z
    .string()
    .superRefine((id, context) => {
      if (isRegistered(register, id)) return;
      context.addIssue({
        code: 'custom',
        message: `“${id}” is no number of ${register}`,
        params: {
          mend: `Write it as ${register} has it, such as "${REGISTERS[register].example}"`,
        },
      });
    })
    .optional();
}

/** A person or a body that made the work. */
export const author = z
  .strictObject({
    family: z.string().min(1).optional(),
    given: z.string().min(1).optional(),
    literal: z.string().min(1).optional(),
    /** The name in the work's own language. */
    original: z.string().min(1).nullable().default(null),
    /** What they did for the work; the author where it is left out. */
    role: z.enum(CREATOR_ROLES).optional(),
    /** Their numbers in registers of persons and bodies. */
    ids: z
      .strictObject({
        orcid: registered('orcid'),
        isni: registered('isni'),
        viaf: registered('viaf'),
        wikidata: registered('wikidata'),
      })
      .optional(),
  })
  .refine(
    ({ family, literal }) => !family !== !literal,
    'neither or both of family and literal: a person has family, a body literal',
  );
