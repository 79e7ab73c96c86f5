import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { basePathOf } from '../../src/model/site-address.ts';

/** Folder of the code. */
export const CODE_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The engine's own version: `1.0.0`. */
export function engineVersion(): string {
  const { version } = JSON.parse(readFileSync(join(CODE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Folder that holds `sources/` and takes `dist/`: `EDITION_ROOT`, by default the code's own. */
export const EDITION_ROOT = process.env.EDITION_ROOT
  ? resolve(process.env.EDITION_ROOT)
  : CODE_ROOT;

/**
 * Folder that Astro takes for its project: the edition's where the engine is a package in it, so
 * that the edition can have pages of its own; else the code's.
 */
export const ASTRO_ROOT = CODE_ROOT.startsWith(join(EDITION_ROOT, 'node_modules', '/'))
  ? EDITION_ROOT
  : CODE_ROOT;

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
 * cache, in a folder of its own. One that has no `astro.config.mjs` needs none.
 */
export async function astroOptions() {
  // Astro writes what it runs while it builds under the folder that it is called in, and that has
  // to find our libraries.
  process.chdir(ASTRO_ROOT);
  const local = isLocal();
  const cache =
    EDITION_ROOT === ASTRO_ROOT
      ? join(ASTRO_ROOT, 'node_modules', '.astro')
      : join(EDITION_ROOT, '.cache');
  return {
    root: ASTRO_ROOT,
    logLevel: 'error' as const,
    outDir: siteFolder(local),
    cacheDir: local ? `${cache}-local` : cache,
    ...(!['mjs', 'js', 'ts', 'mts'].some((extension) =>
      existsSync(join(ASTRO_ROOT, `astro.config.${extension}`)),
    ) && {
      configFile: false as const,
      integrations: (await import('../../src/index.ts')).annotatedSources(),
    }),
  };
}

/** The site's path in its host, from `BASE_PATH`, with a slash at both ends. */
export function basePath(): string {
  return basePathOf(process.env.BASE_PATH ?? '');
}

/**
 * Takes the path for which the site was built, where `BASE_PATH` says none: its home page names its
 * own address.
 */
export function takeBuiltBase(): void {
  const home = join(siteFolder(isLocal()), 'index.html');
  if (process.env.BASE_PATH !== undefined || !existsSync(home)) return;
  const [, address = ''] =
    /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(home, 'utf8')) ?? [];
  if (URL.canParse(address)) process.env.BASE_PATH = new URL(address).pathname;
}
