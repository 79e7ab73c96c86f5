import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, readArguments, run } from './lib/arguments.ts';
import { serveUntilStopped } from './lib/preview.ts';
import { restoreSite } from './lib/publish.ts';
import { isLocal, siteFolder, takeBuiltBase } from './lib/settings.ts';

const USAGE = `Usage: npm run serve
Serves what was built at http://localhost:4321/ (PORT=… for another), under the path that it was built for, until Ctrl-C.`;

/** `npm run serve`: serves `dist/` until it is stopped. */
await run(async () => {
  readArguments({}, USAGE);
  takeBuiltBase();
  await restoreSite();
  if (!existsSync(join(siteFolder(isLocal()), 'index.html')))
    throw new Refusal('Nothing is built yet. Run npm start, or npm run build first.');
  return serveUntilStopped();
});
