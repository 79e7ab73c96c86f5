import { build } from 'astro';
import { closeSearchIndex } from '../src/finish/search/search-index.ts';
import { giveEdition } from '../src/model/handoff.ts';
import { loadEdition } from '../src/read/loader.ts';
import { run } from './lib/arguments.ts';
import { noRoom } from './lib/no-room.ts';
import { BUILDING, clearBuilding, publish, restoreSite } from './lib/publish.ts';
import { astroOptions, basePath, EDITION_ROOT, siteFolder } from './lib/settings.ts';
import { verify } from './lib/verify/run.ts';

/** `npm run build`: the site in `dist/`, proved. */
await run(async () => {
  await restoreSite();
  // Read first: mistakes in the sources are all told at once, as the editor's own lines, before
  // anything is built.
  const edition = await loadEdition({ root: EDITION_ROOT });
  giveEdition(edition);
  for (const notice of edition.notices) console.warn(`note: ${notice}`);
  if (!process.env.SITE_URL)
    console.log(
      'note: SITE_URL is not set: permalinks in references and downloads name http://localhost:4321',
    );
  // Built aside, and put in its place only when every promise holds: what was published before
  // stays till then.
  await clearBuilding();
  try {
    await build({ ...(await astroOptions()), outDir: BUILDING });
    if ((await verify({ edition, root: EDITION_ROOT, folder: BUILDING, base: basePath() })) > 0) {
      console.error(`Nothing was published: ${siteFolder()} is as it was.`);
      return 1;
    }
    await publish();
  } catch (error) {
    await restoreSite();
    throw noRoom(error, siteFolder());
  } finally {
    await closeSearchIndex();
    await clearBuilding();
  }
  console.log(`Built ${siteFolder()}.`);
  return 0;
});
