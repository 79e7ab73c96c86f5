import { createServer } from 'node:http';
import { registerHooks } from 'node:module';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Answer, Asked } from './asked.ts';

// A process that runs the project's scripts one after another, as a new process would run each:
// with the environment, folder and arguments asked for. What scripts are made of is loaded anew for
// each, since they read the environment as they are loaded; libraries, Astro among them, stay, which
// is two thirds of the work of a build. Prints the port that it listens on.

/** What is loaded anew for each: the scripts, and what Astro makes of the pages. */
const ANEW = ['scripts/', '.astro/', 'node_modules/.cache/'].map(
  (folder) => new URL(`../../../${folder}`, import.meta.url).href,
);
let runs = 0;
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return ANEW.some((folder) => found.url.startsWith(folder))
      ? { ...found, url: `${found.url}?run=${runs}` }
      : found;
  },
});
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);

/** Runs a script to its end; gives what it said. */
async function runHere({ script, args, env, cwd }: Asked): Promise<Answer> {
  runs += 1;
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.argv.splice(1, Number.POSITIVE_INFINITY, script, ...args);
  process.exitCode = undefined;
  // What the engine keeps for its process (src/model/handoff.ts).
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (key.description?.startsWith('annotated-sources.')) Reflect.deleteProperty(globalThis, key);
  const said = { stdout: '', stderr: '' };
  const streams = ['stdout', 'stderr'] as const;
  const real = streams.map((name) => process[name].write);
  for (const name of streams)
    process[name].write = ((part: string | Uint8Array, ...rest: unknown[]) => {
      said[name] += typeof part === 'string' ? part : Buffer.from(part).toString('utf8');
      const done = rest.at(-1);
      if (typeof done === 'function') done();
      return true;
    }) as typeof process.stdout.write;
  try {
    await import(pathToFileURL(script).href);
  } catch (error) {
    process.exitCode = 1;
    console.error(error);
  } finally {
    for (const [i, name] of streams.entries()) process[name].write = real[i] as never;
  }
  const status = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { status, ...said };
}

let last: Promise<unknown> = Promise.resolve();
const server = createServer(async (request, response) => {
  const asked = JSON.parse(await text(request)) as Asked;
  const answer = last.then(() => runHere(asked));
  last = answer;
  response.end(JSON.stringify(await answer));
});
server.requestTimeout = 0;
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
// Whoever started it is gone.
process.stdin.on('end', () => process.exit()).resume();
