import { z } from 'zod';
import { RIGHTS } from '../model/rights.ts';

/** A licence, where there is one. */
export const licence = z
  .strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https?$/ }) })
  .nullable()
  .default(null);

/** The rights in what stands beside a text, and what their status rests on. */
export const rights = (evidence: z.ZodType<string, string> = z.string().min(1)) =>
  z.strictObject({ status: z.enum(RIGHTS), evidence });
