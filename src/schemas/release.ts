import { z } from 'zod';

/** First sixteen hex digits of a SHA-256. */
const print = z.string().regex(/^[0-9a-f]{16}$/);

/** `sources/releases/1.0.0.json`: what a published version said, by fingerprints; no person writes it. */
export const releaseSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  date: z.iso.date(),
  sources: z.record(z.string(), z.record(z.string(), print)),
});

/** `sources/releases/words/<id>.json`: the words of those fingerprints; no person writes it. */
export const saidSchema = z.record(
  print,
  z.strictObject({
    words: z.array(z.string()).min(1),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
);
