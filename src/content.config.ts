import { defineCollection } from 'astro:content';
import { editionLoader } from './loader.ts';

export const collections = {
  /** One entry, `edition`: the digest of everything that is published, which src/handoff.ts keeps. */
  edition: defineCollection({ loader: editionLoader() }),
};
