import { existsSync } from 'node:fs';
import { Refusal, run } from './lib/arguments.ts';
import { basePath } from './lib/base-path.ts';
import { verify } from './lib/verify/run.ts';

/** `npm run verify`: puts what was built to the test. */
await run(async () => {
  if (!existsSync('dist/index.html')) throw new Refusal('dist/: nothing is built yet. Run npm run build first.');
  return (await verify({ root: '.', folder: 'dist', base: basePath() })) === 0 ? 0 : 1;
});
