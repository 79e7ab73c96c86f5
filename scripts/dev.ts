import { dev } from 'astro';
import { run } from './lib/arguments.ts';
import { portAsked } from './lib/preview.ts';
import { astroOptions } from './lib/settings.ts';

/** `npm run dev`: the site as one edits, at `PORT` (4321) or the next free one. */
await run(async () => {
  await dev({ ...(await astroOptions()), logLevel: 'info', server: { port: portAsked() } });
  return new Promise<never>(() => {});
});
