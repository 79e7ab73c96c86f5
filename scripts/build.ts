import { build } from 'astro';
import { loadEdition } from '../src/loader.ts';
import { run } from './lib/arguments.ts';
import { basePath, CODE_ROOT, EDITION_ROOT, siteFolder } from './lib/settings.ts';
import { verify } from './lib/verify/run.ts';

/** `npm run build`: the site in `dist/`, proved. */
await run(async () => {
  // Read first: mistakes in the sources are all told at once, as the editor's own lines, before anything is built.
  const { notices } = await loadEdition({ root: EDITION_ROOT, base: basePath() });
  for (const notice of notices) console.warn(`note: ${notice}`);
  await build({ root: CODE_ROOT, logLevel: 'error' });
  const broken = await verify({ root: EDITION_ROOT, folder: siteFolder(), base: basePath() });
  if (broken === 0) console.log(`Built ${siteFolder()}.`);
  return broken === 0 ? 0 : 1;
});
