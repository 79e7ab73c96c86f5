import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { Refusal, readArguments, run, UsageError } from '../lib/arguments.ts';
import { brokenSources, type Loads } from './fuzz/broken-sources.ts';
import { type Builds, compareBuilds } from './fuzz/builds.ts';
import { makeWholeEdition } from './fuzz/made-up.ts';
import { askQueries } from './fuzz/queries.ts';
import { type RoundTrips, roundTrip } from './fuzz/round-trip.ts';
import { watchdog } from './fuzz/watchdog.ts';

const USAGE = `Usage: npm run fuzz -- [options]
  --runs N      how many cases of each kind (20000)
  --seed N      from which they are made (any)
  --minutes N   longest time for each kind, where fewer cases will do
  --only KIND   round-trip | sources | queries | builds
Imports captures of arbitrary characters and reads them back off the page; loads editions whose files have changed bytes; searches in a
browser for all sorts of queries. Asked for alone, builds: makes N edits, and builds each with what was kept and anew; kills
some of the builds first.`;

/** Longest that a query may take, in milliseconds. */
const MOST = 200;
const KINDS = ['round-trip', 'sources', 'queries'];

/** `npm run fuzz`: what arbitrary input does to the importer, the loader and the search. */
await run(async () => {
  const { values, positionals } = readArguments(
    {
      runs: { type: 'string' },
      seed: { type: 'string' },
      minutes: { type: 'string' },
      only: { type: 'string' },
    },
    USAGE,
  );
  const numRuns = Number(values.runs ?? 20_000);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const minutes = Number(values.minutes ?? 24 * 60);
  const kinds =
    values.only === undefined ? KINDS : [...KINDS, 'builds'].filter((kind) => kind === values.only);
  if (
    positionals.length > 0 ||
    kinds.length === 0 ||
    ![numRuns, seed].every(Number.isInteger) ||
    !(minutes > 0)
  )
    throw new UsageError(USAGE);
  const settings = { numRuns, seed, interruptAfterTimeLimit: minutes * 60_000 };
  console.log(`seed ${seed}`);
  if (kinds.includes('round-trip')) {
    const seen: RoundTrips = { whole: 0, refused: 0, asked: 0 };
    told('round trip', fc.check(roundTrip(seen), settings), seen);
  }
  if (kinds.includes('sources')) {
    const root = makeWholeEdition();
    const dog = watchdog(`changed sources: hangs; the files are in ${root}`);
    const seen: Loads = { loaded: 0, refused: 0, longest: 0 };
    const details = await fc.check(brokenSources(root, seen, dog.beat), settings);
    await dog.stop();
    told('changed sources', details, seen);
    rmSync(root, { recursive: true });
  }
  if (kinds.includes('queries')) {
    const seen = { found: 0, nothing: 0, longest: 0 };
    const slowest = await askQueries(numRuns, seed, seen);
    figures('queries', numRuns, seen);
    if (seen.longest > MOST)
      throw new Refusal(`queries: one took more than ${MOST} ms: ${slowest}`);
  }
  // Each takes seconds.
  if (kinds.includes('builds')) {
    const seen: Builds = { built: 0, refused: 0, killed: 0 };
    const fault = await compareBuilds(values.runs ? numRuns : 200, seed, seen);
    figures('builds', seen.built + seen.refused, seen);
    if (fault) throw new Refusal(`builds: ${fault}`);
  }
  return 0;
});

/**
 * Prints the figures of a kind; throws a {@link Refusal} with the smallest case found where there
 * is a fault.
 */
function told<T>(kind: string, details: fc.RunDetails<T>, seen: object): void {
  figures(kind, details.numRuns, seen);
  if (details.failed)
    throw new Refusal(
      `${kind}: ${fc.defaultReportMessage(details)}\n${(details.errorInstance as Error).stack}`,
    );
}

function figures(kind: string, cases: number, seen: object): void {
  const all = Object.entries(seen).map(([name, value]) => `${name} ${Math.round(value)}`);
  console.log(`${kind}: ${cases} cases, ${all.join(', ')}`);
}
