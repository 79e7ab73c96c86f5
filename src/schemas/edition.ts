import { z } from 'zod';

/** `sources/edition.yaml`: what the edition says of itself. */
export const editionSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  /** Semantic version of the published edition; every citation carries it. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** ISO 8601 day of this version. */
  date: z.iso.date(),
  /** Who answers for this copy; may be empty, and the build then says so. */
  publisher: z.string().default(''),
  /** Id of the source whose page stands at the root of the site. */
  principal: z.string().min(1),
  /** By what rule the events of the timeline were selected. */
  timeline: z.string().min(1).nullable().default(null),
});
