import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { basePathOf } from '../../src/model/site-address.ts';

/** Folder of the code. */
export const CODE_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folder that holds `sources/` and takes `dist/`: `EDITION_ROOT`, by default the code's own. */
export const EDITION_ROOT = process.env.EDITION_ROOT ?? CODE_ROOT;

/** Where the built site is: `dist/`, or `dist-local/` with a reader's own copies. */
export function siteFolder(local = false): string {
  return join(EDITION_ROOT, local ? 'dist-local' : 'dist');
}

/** Whether readers' own copies are read; a site with them has a folder of its own. */
export function isLocal(): boolean {
  return process.env.ANNOTATED_SOURCES_LOCAL === '1';
}

/**
 * How Astro is called for the edition: an edition kept apart from this code has its site, and its
 * cache, in a folder of its own.
 */
export function astroOptions() {
  const local = isLocal();
  const cache =
    EDITION_ROOT === CODE_ROOT
      ? join(CODE_ROOT, 'node_modules', '.astro')
      : join(EDITION_ROOT, '.cache');
  return {
    root: CODE_ROOT,
    logLevel: 'error',
    outDir: siteFolder(local),
    cacheDir: local ? `${cache}-local` : cache,
  } as const;
}

/** The site's path in its host, from `BASE_PATH`, with a slash at both ends. */
export function basePath(): string {
  return basePathOf(process.env.BASE_PATH ?? '');
}
