import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ASTRO_ROOT, EDITION_ROOT, siteFolder } from './settings.ts';
import { sweep } from './sweep.ts';

/** Where a whole site waits to be put in its place. */
const ASIDE = join(EDITION_ROOT, '.dist-building');

/** Where the site that was published before is, while a new one is put in its place. */
const BEFORE = join(EDITION_ROOT, '.dist-before');

/**
 * Where a site is built. Astro wants it within the project's own folder: it would use one and the
 * same folder there for editions that lie elsewhere, and could not move files from it to another
 * disk.
 */
export const BUILDING =
  EDITION_ROOT === ASTRO_ROOT ? ASIDE : join(ASTRO_ROOT, '.astro', `building-${process.pid}`);

/** Makes room for a new site, and mends what an earlier run left that was ended. */
export async function clearBuilding(): Promise<void> {
  await mkdir(dirname(BUILDING), { recursive: true });
  await sweep(dirname(BUILDING));
  // What failed may still be written to for a moment, by what worked beside it.
  await rm(BUILDING, { recursive: true, force: true, maxRetries: 9 });
  await rm(ASIDE, { recursive: true, force: true });
}

/**
 * Puts the site that was built in its place.
 *
 * A folder cannot replace another in one step, so for a moment there is none: {@link restoreSite}
 * mends a run that was ended then.
 */
export async function publish(): Promise<void> {
  if (BUILDING !== ASIDE) await move(BUILDING, ASIDE);
  await rm(BEFORE, { recursive: true, force: true });
  if (existsSync(siteFolder())) await rename(siteFolder(), BEFORE);
  await rename(ASIDE, siteFolder());
  await rm(BEFORE, { recursive: true, force: true });
}

/** Puts back the published site, where a run was ended before the new one was in its place. */
export async function restoreSite(): Promise<void> {
  if (!existsSync(BEFORE)) return;
  // Where both are there, only the old one's removal was ended.
  if (existsSync(siteFolder())) return rm(BEFORE, { recursive: true });
  await rename(BEFORE, siteFolder());
  console.log(
    `note: ${siteFolder()} is put back as it was: an earlier run was ended while it changed.`,
  );
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}
