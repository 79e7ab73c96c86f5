import { defineCollection } from 'astro:content';
import { editionLoader } from './loader.ts';

export const collections = {
  /** One entry, `edition`: everything that is published, parsed once. */
  edition: defineCollection({ loader: editionLoader() }),
};
