import { z } from 'zod';
import { daysOf } from '../model/date.ts';

/** A day by ISO 8601. */
export const day = z
  .string()
  .refine(
    (iso) => iso.length === 10 && daysOf(iso) !== null,
    'not a day of the calendar such as 1979-07-01, in quotation marks',
  );
