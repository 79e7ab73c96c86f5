import { z } from 'zod';

/** `sources/releases/1.0.0.json`: what a published version said, by fingerprints; no person writes it. */
export const releaseSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  date: z.iso.date(),
  sources: z.record(z.string(), z.record(z.string(), z.string().regex(/^[0-9a-f]{16}$/))),
});
