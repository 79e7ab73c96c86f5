import { defineCollection } from 'astro:content';
import { editionLoader } from '../read/loader.ts';

export const collections = {
  /** One entry, `edition`: the digest of everything that is published, which src/model/handoff.ts keeps. */
  edition: defineCollection({ loader: editionLoader() }),
};
