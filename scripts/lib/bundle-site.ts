import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bundling, giveBundling } from '../../src/finish/bundle/bundling.ts';
import { type HeldBundle, readBundle } from '../../src/finish/bundle/make-pages.ts';
import { type Beginning, beginFinish } from '../../src/finish/finish.ts';
import { giveEdition, giveFolder } from '../../src/model/handoff.ts';
import { timed } from '../../src/model/profile.ts';
import { bundleFolder } from './kept/cache-folder.ts';
import { BUILDING } from './publish.ts';
import { astroOptions, EDITION_ROOT } from './settings.ts';

/** A bundle, laid out to make pages with, and what is begun beside them. */
export interface LaidOut extends Beginning {
  readonly held: HeldBundle;
}

/**
 * Lays out the bundle that an earlier build kept under a digest, else the one that Astro makes now;
 * null where that cannot be kept, and Astro has made the whole site. `isPart` leaves out what hangs
 * on all sources.
 */
export async function bundleSite(digest: string | null, isPart = false): Promise<LaidOut | null> {
  const folder = digest && bundleFolder(digest);
  const read = () => (folder ? timed('kept bundle', () => readBundle(folder)) : null);
  const bundling: Bundling | null = folder ? { folder, isPart, isKept: false } : null;
  const kept = await read();
  if (!kept) {
    if (bundling) giveBundling(bundling);
    const { build } = await timed('loading Astro', () => import('astro'));
    const options = { ...(await astroOptions()), outDir: BUILDING };
    await timed(bundling ? 'bundle' : 'Astro, and the steps after it', () => build(options));
    if (!bundling?.isKept) return null;
  }
  const held = kept ?? (await read());
  if (!held) throw new Error('The bundle was changed while it was read. Build again.');
  const sources = join(EDITION_ROOT, 'sources');
  const { site, base } = held.bundle;
  giveFolder(sources);
  await cp(join(held.folder, 'site'), BUILDING, { recursive: true });
  const beginning =
    bundling?.beginning ??
    beginFinish({ dist: BUILDING, sources, site, base, local: false }, isPart);
  giveEdition(beginning.units.edition);
  return { held, ...beginning };
}
