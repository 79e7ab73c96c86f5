import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bundling, giveBundling } from '../../src/finish/bundle/bundling.ts';
import { type HeldBundle, makePages, readBundle } from '../../src/finish/bundle/make-pages.ts';
import { type Beginning, beginFinish } from '../../src/finish/finish.ts';
import { closeSearchIndex } from '../../src/finish/search/search-index.ts';
import { giveEdition, giveFolder } from '../../src/model/handoff.ts';
import { giveKeeper } from '../../src/model/kept-work.ts';
import { timed } from '../../src/model/profile.ts';
import { enterAdditions } from '../../src/read/ledgers/enter-additions.ts';
import { writeSchemas } from '../../src/read/write-schemas.ts';
import { bundleFolder, cacheFolder } from './kept/cache-folder.ts';
import { changedMeanwhile, digestInputs, type Inputs } from './kept/inputs.ts';
import { workKeeper } from './kept/work-keeper.ts';
import { noRoom } from './no-room.ts';
import { BUILDING, clearBuilding, publish, restoreSite } from './publish.ts';
import { readEdition } from './read-edition.ts';
import { sayLocalAddress } from './say-local-address.ts';
import { astroOptions, basePath, EDITION_ROOT, siteFolder } from './settings.ts';
import { verify } from './verify/run.ts';

/** A site that was built, proved and put in its place. */
export interface Built {
  /** What there was to say to the editor. */
  readonly said: readonly string[];
  /** Digest of what it was made from; null where somebody worked on that meanwhile. */
  readonly inputs: string | null;
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
  const bundle = fresh ? null : await before.bundle();
  const keeper = bundle ? workKeeper(join(cacheFolder(), 'work'), bundle) : null;
  if (keeper) giveKeeper(keeper);
  // Read first: mistakes in the sources are all told at once, as the editor's own lines, before
  // anything is built.
  const { edition, additions } = await timed('reading', () => readEdition(frozen));
  giveEdition(edition);
  const entered = await enterAdditions(EDITION_ROOT, additions);
  await writeSchemas(join(EDITION_ROOT, 'sources'));
  if (entered) console.log(`note: ${entered}`);
  const after = digestInputs();
  const own = additions.map(({ file }) => file);
  const inputs = changedMeanwhile(before, after, own) ? null : after.site;
  const said = edition.notices.map((notice) => `note: ${notice}`);
  for (const line of said) console.warn(line);
  sayLocalAddress();
  // Built aside, and put in its place only when every promise holds: what was published before
  // stays till then.
  await clearBuilding();
  try {
    await makeSite(bundle);
    const proof = { edition, root: EDITION_ROOT, folder: BUILDING, base: basePath() };
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
  keeper?.forget();
  return { said, inputs };
}

/** Makes the site: with the bundle that a build kept, where need be this one, or by Astro alone. */
async function makeSite(digest: string | null): Promise<void> {
  const folder = digest && bundleFolder(digest);
  const read = () => (folder ? timed('kept bundle', () => readBundle(folder)) : null);
  const bundling: Bundling | null = folder ? { folder, isKept: false } : null;
  const kept = await read();
  if (!kept) {
    if (bundling) giveBundling(bundling);
    const { build } = await timed('loading Astro', () => import('astro'));
    const options = { ...(await astroOptions()), outDir: BUILDING };
    await timed(bundling ? 'bundle' : 'Astro, and the steps after it', () => build(options));
  }
  if (!kept && !bundling?.isKept) return;
  const held = kept ?? (await read());
  if (!held) throw new Error('The bundle was changed while it was read. Build again.');
  await finishSite(held, bundling?.beginning ?? null);
}

/** Makes pages with a bundle, and what is made of them; `begun` is what was begun before it. */
async function finishSite(held: HeldBundle, begun: Beginning | null): Promise<void> {
  const sources = join(EDITION_ROOT, 'sources');
  const { site, base } = held.bundle;
  giveFolder(sources);
  await cp(join(held.folder, 'site'), BUILDING, { recursive: true });
  const { units, finish } =
    begun ?? beginFinish({ dist: BUILDING, sources, site, base, local: false });
  giveEdition(units.edition);
  await finish(await timed('pages', () => makePages(held, BUILDING, units)));
}
