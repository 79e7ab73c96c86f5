import { z } from 'zod';

/** What kind of body stands behind a work; labelled alike for every country and side. */
export const BODIES = [
  'statute',
  'government',
  'UN office',
  'independent expert',
  'expert committee',
  'intergovernmental organization',
  'party',
  'state media',
  'government-funded media',
  'press',
  'trade press',
  'law firm',
  'scholarship',
  'civil society',
  'company',
  'other',
] as const;

/** How much of the work itself was seen by the editors. */
export const SEEN = ['full', 'part', 'opening', 'excerpt', 'quoted-by-others', 'not-seen'] as const;

/** One item of `sources/references.json`: CSL-JSON 1.0.2, with our own fields under `custom`. */
export const referenceSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not lower-case letters, digits and hyphens'),
  type: z.string(),
  title: z.string().min(1),
  'citation-label': z.string().optional(),
  author: z
    .array(z.looseObject({ family: z.string().optional(), literal: z.string().optional() }))
    .optional(),
  issued: z
    .looseObject({ 'date-parts': z.array(z.array(z.union([z.number(), z.string()]))) })
    .optional(),
  publisher: z.string().optional(),
  'container-title': z.string().optional(),
  URL: z.url({ protocol: /^https?$/ }).optional(),
  note: z.string().optional(),
  custom: z
    .strictObject({
      body: z.enum(BODIES),
      owner: z.string().optional(),
      seen: z.enum(SEEN),
      via: z.string().optional(),
    })
    .optional(),
});

export const referencesSchema = z.array(referenceSchema);
export type ReferenceItem = z.infer<typeof referenceSchema>;
