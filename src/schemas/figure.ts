import { z } from 'zod';
import type { FigureRecord } from '../model/edition.ts';
import { rights } from './rights.ts';
import { languageTag } from './words.ts';

/**
 * One of `figures` in `source.yaml`: a picture, whose file is in the folder `figures`. Its name, its
 * place and its bytes are looked at with the text (read/figures/draft-figures.ts).
 */
export const figureSchema: z.ZodType<FigureRecord> = z.strictObject({
  file: z.string(),
  /** Anchor of the passage that it stands after. */
  after: z.string(),
  /** What it shows, in words. */
  alt: z.string().trim().default(''),
  caption: z.string().min(1).nullable().default(null),
  /** Whence it comes. */
  source: z.string().min(1),
  rights: rights(),
  /** BCP 47 tag of alt and caption, where it is not the edition's. */
  lang: languageTag.nullable().default(null),
});
