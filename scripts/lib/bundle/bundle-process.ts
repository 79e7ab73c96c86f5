import { rm } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { giveBundling } from '../../../src/finish/bundle/bundling.ts';
import { run } from '../arguments.ts';
import { cacheFolder } from '../kept/cache-folder.ts';
import { ASTRO_ROOT, astroOptions } from '../settings.ts';
import { sweep } from '../sweep.ts';
import { CANNOT_BE_KEPT } from './begin-bundle.ts';

// Makes the bundle that pages are made with, keeps it in the folder that is given, and ends:
// begin-bundle.ts runs it beside a build. Nothing of it hangs on the sources.

process.on('disconnect', () => process.exit());
await run(async () => {
  const bundling = { folder: process.argv[2] as string, isKept: false, isRefused: false };
  giveBundling(bundling);
  enableCompileCache(join(cacheFolder(), 'code'));
  const { build } = await import('astro');
  const aside = join(ASTRO_ROOT, '.astro');
  // What processes left that were ended.
  for (const folder of [aside, dirname(bundling.folder)]) await sweep(folder).catch(() => {});
  const outDir = join(aside, `building-${process.pid}`);
  try {
    await build({ ...(await astroOptions()), outDir });
  } catch (error) {
    if (!bundling.isRefused) throw error;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
  return bundling.isKept ? 0 : CANNOT_BE_KEPT;
});
process.disconnect?.();
