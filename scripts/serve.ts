import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, run } from './lib/arguments.ts';
import { serveUntilStopped } from './lib/preview.ts';
import { restoreSite } from './lib/publish.ts';
import { isLocal, siteFolder } from './lib/settings.ts';

/** `npm run serve`: serves `dist/` until it is stopped. */
await run(async () => {
  await restoreSite();
  if (!existsSync(join(siteFolder(isLocal()), 'index.html')))
    throw new Refusal('Nothing is built yet. Run npm start, or npm run build first.');
  return serveUntilStopped();
});
