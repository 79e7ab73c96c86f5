import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArguments, run, UsageError } from '../lib/arguments.ts';
import { CODE_ROOT } from '../lib/settings.ts';
import { benchBuild } from './bench/build.ts';
import { benchKinds } from './bench/kinds.ts';
import { LIGHTHOUSE_VERSION } from './bench/lighthouse.ts';
import { benchOfflineGrowth } from './bench/offline-growth.ts';
import { benchPage } from './bench/page.ts';
import { STARLIGHT, VITEPRESS } from './bench/peers.ts';
import { buildTable, circumstances, pageTable, stepsTable } from './bench/report.ts';
import { benchSearch } from './bench/search/search.ts';
import { benchSearchGrowth } from './bench/search/search-growth.ts';

const USAGE = `Usage: npm run bench                       build 10 100, page and search, one after another
       npm run bench -- build [N …]        time, memory and size of building N made-up sources (10 100 1000), beside Starlight and VitePress
       npm run bench -- page               what a page takes a reader: requests, bytes, Lighthouse, beside the same
       npm run bench -- kinds              the same of each kind of page of what is built in dist/
       npm run bench -- search             the site’s search beside stock Pagefind and Starlight, on what is built in dist/
       npm run bench -- search-growth [N]  the index of N made-up sources, and what searches take, beside stock Pagefind (1000)
       npm run bench -- offline-growth [N] the same from a disk, by the offline archive of a made-up index
  --runs N   how often each is done; the middle one counts (3)
Peers are installed into the system’s temporary folder. Figures are kept in bench.json.`;

const FILE = join(CODE_ROOT, 'bench.json');

/** Keeps figures beside those of other parts of the bench, with where and when they were taken. */
async function keep(part: string, rows: unknown, where: string): Promise<void> {
  const before = JSON.parse(await readFile(FILE, 'utf8').catch(() => '{}'));
  await writeFile(FILE, `${JSON.stringify({ ...before, [part]: { where, rows } }, null, 1)}\n`);
}

/** `npm run bench`: measures, each time beside a peer in the same run. */
await run(async () => {
  const { values, positionals } = readArguments({ runs: { type: 'string', default: '3' } }, USAGE);
  const [what, ...rest] = positionals;
  const numbers = rest.map(Number);
  const runs = Number(values.runs);
  if (![...numbers, runs].every((n) => Number.isInteger(n) && n > 0)) throw new UsageError(USAGE);
  const versions = [STARLIGHT, VITEPRESS].map(({ name, version }) => `${name} ${version}`);

  const build = async (counts: readonly number[]) => {
    const where = circumstances(versions);
    const rows = await benchBuild(counts, runs);
    await keep('build', rows, where);
    console.log(`${where}; medians of ${runs}\n\n${buildTable(rows)}\n\n${stepsTable(rows)}\n`);
  };
  const pages = async (part: 'page' | 'kinds') => {
    const where = circumstances([
      ...(part === 'page' ? versions : []),
      `Lighthouse ${LIGHTHOUSE_VERSION}`,
    ]);
    const rows = await (part === 'page' ? benchPage : benchKinds)(runs);
    await keep(part, rows, where);
    console.log(`${where}; medians of ${runs}\n\n${pageTable(rows, part === 'page')}\n`);
  };
  if (what === 'build') await build(numbers.length > 0 ? numbers : [10, 100, 1000]);
  else if (what === 'search-growth' && rest.length <= 1)
    await benchSearchGrowth(numbers[0] ?? 1000);
  else if (what === 'offline-growth' && rest.length <= 1)
    await benchOfflineGrowth(numbers[0] ?? 1000);
  else if (rest.length > 0) throw new UsageError(USAGE);
  else if (what === 'page' || what === 'kinds') await pages(what);
  else if (what === 'search') await benchSearch();
  else if (what === undefined) {
    await build([10, 100]);
    await pages('page');
    await benchSearch();
  } else throw new UsageError(USAGE);
  return 0;
});
