import { join } from 'node:path';
import { makePages } from '../../src/finish/bundle/make-pages.ts';
import { closeSearchIndex } from '../../src/finish/search/search-index.ts';
import type { UnitCounts } from '../../src/finish/units/units.ts';
import { giveEdition } from '../../src/model/handoff.ts';
import { giveKeeper, type Keeper } from '../../src/model/kept-work.ts';
import { timed } from '../../src/model/profile.ts';
import { enterAdditions } from '../../src/read/ledgers/enter-additions.ts';
import { writeSchemas } from '../../src/read/write-schemas.ts';
import { bundleSite } from './bundle-site.ts';
import { cacheFolder } from './kept/cache-folder.ts';
import { changedMeanwhile, digestInputs, type Inputs } from './kept/inputs.ts';
import { workKeeper } from './kept/work-keeper.ts';
import { noRoom } from './no-room.ts';
import { BUILDING, clearBuilding, publish, restoreSite } from './publish.ts';
import { readEdition } from './read-edition.ts';
import { sayLocalAddress } from './say-local-address.ts';
import { basePath, EDITION_ROOT, siteFolder } from './settings.ts';
import { verify } from './verify/run.ts';

/** A site that was built, proved and put in its place. */
export interface Built {
  /** What there was to say to the editor. */
  readonly said: readonly string[];
  /** Digest of what it was made from; null where somebody worked on that meanwhile. */
  readonly inputs: string | null;
  /** How much was kept of what is made source by source; null where nothing of it can be. */
  readonly counts: UnitCounts | null;
}

/**
 * Reads the edition, builds its site aside, puts that to the test and then in its place; null where
 * a promise is broken and nothing was published. `before` are the inputs as they were just now;
 * `fresh` has all made anew, without what earlier builds kept.
 */
export async function buildSite(
  before: Inputs,
  { frozen, fresh }: { readonly frozen: boolean; readonly fresh: boolean },
): Promise<Built | null> {
  if (fresh) return build(before, frozen, null, null);
  const keeper = workKeeper(join(cacheFolder(), 'work'), await before.code());
  giveKeeper(keeper);
  try {
    return await build(before, frozen, await before.bundle(), keeper);
  } finally {
    keeper.settle();
  }
}

/** The same, with the bundle kept in a folder, and what a keeper has of earlier builds. */
async function build(
  before: Inputs,
  frozen: boolean,
  bundle: string | null,
  keeper: Keeper | null,
): Promise<Built | null> {
  // Read first: mistakes in the sources are all told at once, as the editor's own lines, before
  // anything is built.
  const { edition, additions } = await timed('reading', () => readEdition(frozen));
  giveEdition(edition);
  const entered = await enterAdditions(EDITION_ROOT, additions);
  const sources = join(EDITION_ROOT, 'sources');
  await writeSchemas(sources).catch((error: unknown) => {
    throw noRoom(error, sources);
  });
  if (entered) console.log(`note: ${entered}`);
  const after = digestInputs();
  const own = additions.map(({ file }) => file);
  const inputs = changedMeanwhile(before, after, own) ? null : after.site;
  const said = edition.notices.map((notice) => `note: ${notice}`);
  for (const line of said) console.warn(line);
  sayLocalAddress();
  // Built aside, and put in its place only when every promise holds: what was published before
  // stays till then.
  let counts: UnitCounts | null = null;
  await clearBuilding();
  try {
    const laid = await bundleSite(bundle);
    if (laid) {
      const { held, units, finish } = laid;
      await finish(await timed('pages', () => makePages(held, BUILDING, units)));
      counts = units.counts();
    }
    const proof = { edition, root: EDITION_ROOT, folder: BUILDING, base: basePath(), keeper };
    if ((await timed('verify', () => verify(proof))) > 0) {
      console.error(`Nothing was published: ${siteFolder()} is as it was.`);
      return null;
    }
    await publish();
  } catch (error) {
    await restoreSite();
    throw noRoom(error, siteFolder());
  } finally {
    await closeSearchIndex();
    await clearBuilding();
  }
  return { said, inputs, counts };
}
