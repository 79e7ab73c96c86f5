import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { giveEdition } from '../src/handoff.ts';
import { loadEdition } from '../src/loader.ts';
import { run } from './lib/arguments.ts';
import { basePath, CODE_ROOT, EDITION_ROOT, siteFolder } from './lib/settings.ts';
import { verify } from './lib/verify/run.ts';

/** `npm run build`: the site in `dist/`, proved. */
await run(async () => {
  // Read first: mistakes in the sources are all told at once, as the editor's own lines, before anything is built.
  const edition = await loadEdition({ root: EDITION_ROOT, base: basePath() });
  giveEdition(edition);
  for (const notice of edition.notices) console.warn(`note: ${notice}`);
  if (!process.env.SITE_URL)
    console.log('note: SITE_URL is not set: permalinks in references and downloads name http://localhost:4321');
  // Built aside, and put in its place only when every promise holds: what was published before stays till then.
  const aside = join(EDITION_ROOT, '.dist-building');
  const before = join(EDITION_ROOT, '.dist-before');
  await rm(aside, { recursive: true, force: true });
  await build({ root: CODE_ROOT, logLevel: 'error', outDir: aside });
  const broken = await verify({ edition, root: EDITION_ROOT, folder: aside, base: basePath() });
  if (broken > 0) {
    await rm(aside, { recursive: true });
    console.error(`Nothing was published: ${siteFolder()} is as it was.`);
    return 1;
  }
  await rm(before, { recursive: true, force: true });
  if (existsSync(siteFolder())) await rename(siteFolder(), before);
  await rename(aside, siteFolder());
  await rm(before, { recursive: true, force: true });
  console.log(`Built ${siteFolder()}.`);
  return 0;
});
