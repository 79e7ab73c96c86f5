import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, run, UsageError } from './lib/arguments.ts';
import { servePreview } from './lib/preview.ts';
import { basePath, siteFolder } from './lib/settings.ts';

/** `npm run serve`: serves `dist/` until it is stopped. */
await run(async () => {
  const port = Number(process.env.PORT ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`PORT is “${process.env.PORT}”, which is no port number.`);
  if (!existsSync(join(siteFolder(process.env.ANNOTATED_SOURCES_LOCAL === '1'), 'index.html')))
    throw new Refusal('Nothing is built yet. Run npm start, or npm run build first.');
  const { url } = await servePreview({ port });
  console.log(`Serving at ${url}${basePath()}  (stop with Ctrl-C)`);
  await new Promise(() => {});
  return 0;
});
