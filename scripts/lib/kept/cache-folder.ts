import { join, resolve } from 'node:path';
import { ASTRO_ROOT } from '../settings.ts';

/**
 * Where builds keep what the next one needs not do again: `ANNOTATED_SOURCES_CACHE`, by default a
 * folder in `node_modules`. It may be taken away at any time, and shared by any number of editions:
 * all in it is named by the digest of what it is made from.
 */
export function cacheFolder(): string {
  return resolve(
    process.env.ANNOTATED_SOURCES_CACHE ||
      join(ASTRO_ROOT, 'node_modules', '.cache', 'annotated-sources'),
  );
}

/**
 * Where a bundle is kept, by the digest of what it is made from: always within the project, since
 * its modules look for their libraries from there.
 */
export function bundleFolder(digest: string): string {
  return join(ASTRO_ROOT, 'node_modules', '.cache', 'annotated-sources', 'bundles', digest);
}
