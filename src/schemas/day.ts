import { z } from 'zod';
import { daysOf } from '../model/date.ts';

/** A day by ISO 8601. */
export const day = z
  .string()
  .refine(
    (iso) => iso.length === 10 && daysOf(iso) !== null,
    'not a day of the calendar such as 1979-07-01, in quotation marks',
  );

/** An ISO 8601 date as far as it is known. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'not a date such as 2024-08-23, 2024-08 or 2024');
