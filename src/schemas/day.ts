import { z } from 'zod';
import { isDay } from '../model/date.ts';

/** A day by ISO 8601. */
export const day = z
  .string()
  .refine(isDay, 'not a day of the calendar such as 1979-07-01, in quotation marks');
