import { readArguments, run, UsageError } from './lib/arguments.ts';
import { benchSearch } from './lib/bench/search.ts';

const USAGE = 'Usage: npm run bench -- search    the site’s search beside stock Pagefind, on what is built in dist/';

/** `npm run bench`: measures, each time beside a peer in the same run. */
await run(async () => {
  const { positionals } = readArguments({}, USAGE);
  if (positionals.length !== 1 || positionals[0] !== 'search') throw new UsageError(USAGE);
  await benchSearch();
  return 0;
});
