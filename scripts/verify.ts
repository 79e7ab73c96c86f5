import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEdition } from '../src/read/loader.ts';
import { Refusal, readArguments, run } from './lib/arguments.ts';
import { restoreSite } from './lib/publish.ts';
import { basePath, EDITION_ROOT, siteFolder, takeBuiltBase } from './lib/settings.ts';
import { verify } from './lib/verify/run.ts';

const USAGE = `Usage: npm run verify
Proves what was built once more, and lists the places to look at.`;

/** `npm run verify`: puts what was built to the test. */
await run(async () => {
  readArguments({}, USAGE);
  takeBuiltBase();
  await restoreSite();
  if (!existsSync(join(siteFolder(), 'index.html')))
    throw new Refusal('dist/: nothing is built yet. Run npm run build first.');
  const edition = await loadEdition({ root: EDITION_ROOT, drafting: true });
  return (await verify({
    edition,
    root: EDITION_ROOT,
    folder: siteFolder(),
    base: basePath(),
    listPlaces: true,
  })) === 0
    ? 0
    : 1;
});
