import { build } from 'astro';
import { EditionError } from '../src/core/problem.ts';
import { loadEdition } from '../src/loader.ts';
import { run } from './lib/arguments.ts';
import { basePath } from './lib/base-path.ts';
import { verify } from './lib/verify/run.ts';

/** `npm run build`: the site in `dist/`, proved. */
await run(async () => {
  // Read first: mistakes in the sources are all told at once, as the editor's own lines, before anything is built.
  const { notices } = await loadEdition({ root: '.', base: basePath() });
  for (const notice of notices) console.warn(`note: ${notice}`);
  await build({ root: '.', logLevel: 'error' });
  const broken = await verify({ root: '.', folder: process.env.OUT_DIR ?? 'dist', base: basePath() });
  if (broken > 0) throw new EditionError([]);
  console.log('Built dist/.');
  return 0;
});
