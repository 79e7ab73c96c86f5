import { readArguments, run, UsageError } from './lib/arguments.ts';
import { benchOfflineGrowth } from './lib/bench/offline-growth.ts';
import { benchSearch } from './lib/bench/search.ts';
import { benchSearchGrowth } from './lib/bench/search-growth.ts';

const USAGE = `Usage: npm run bench -- search             the site’s search beside stock Pagefind, on what is built in dist/
       npm run bench -- search-growth [N]  bytes and time to the first result over N made-up paragraphs (10,000)
       npm run bench -- offline-growth [N] the same from a disk, by the offline archive of a made-up index`;

/** `npm run bench`: measures, each time beside a peer in the same run. */
await run(async () => {
  const { positionals } = readArguments({}, USAGE);
  const [what, count = '10000', ...rest] = positionals;
  if (rest.length > 0 || !/^\d+$/.test(count)) throw new UsageError(USAGE);
  if (what === 'search') await benchSearch();
  else if (what === 'search-growth') await benchSearchGrowth(Number(count));
  else if (what === 'offline-growth') await benchOfflineGrowth(Number(count));
  else throw new UsageError(USAGE);
  return 0;
});
