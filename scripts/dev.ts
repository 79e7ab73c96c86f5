import { dev } from 'astro';
import { readArguments, run } from './lib/arguments.ts';
import { portAsked } from './lib/preview.ts';
import { astroOptions } from './lib/settings.ts';

const USAGE = `Usage: npm run dev
Serves the site as you edit it at http://localhost:4321/ (PORT=… for another); a mistake stands over the page.`;

/** `npm run dev`: the site as one edits, at `PORT` (4321) or the next free one. */
await run(async () => {
  readArguments({}, USAGE);
  await dev({ ...(await astroOptions()), logLevel: 'info', server: { port: portAsked() } });
  return new Promise<never>(() => {});
});
