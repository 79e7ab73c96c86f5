import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { HeldBundle } from '../../../src/finish/bundle/kept-bundle.ts';
import { type Beginning, beginFinish } from '../../../src/finish/finish.ts';
import { giveEdition, giveFolder } from '../../../src/model/handoff.ts';
import { timed } from '../../../src/model/profile.ts';
import { BUILDING } from '../publish.ts';
import { EDITION_ROOT } from '../settings.ts';
import type { BegunBundle } from './begin-bundle.ts';

/** A bundle, laid out to make pages with, and what is begun beside them. */
export interface LaidOut extends Beginning {
  readonly held: HeldBundle;
}

/**
 * Lays out a bundle where the site is built; null where none can be kept, and Astro has to make the
 * whole site. `isPart` leaves out what hangs on all sources.
 */
export async function layOut(bundle: BegunBundle, isPart = false): Promise<LaidOut | null> {
  const held = await timed('bundle', bundle.held);
  if (!held) return null;
  const sources = join(EDITION_ROOT, 'sources');
  const { site, base } = held.bundle;
  giveFolder(sources);
  await cp(join(held.folder, 'site'), BUILDING, { recursive: true });
  const beginning = beginFinish({ dist: BUILDING, sources, site, base, local: false }, isPart);
  giveEdition(beginning.units.edition);
  return { held, ...beginning };
}
