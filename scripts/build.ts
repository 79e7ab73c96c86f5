import { join } from 'node:path';
import { build } from 'astro';
import { closeSearchIndex } from '../src/finish/search/search-index.ts';
import { giveEdition } from '../src/model/handoff.ts';
import { localSite } from '../src/model/site-address.ts';
import { enterAdditions } from '../src/read/ledgers/enter-additions.ts';
import { writeSchemas } from '../src/read/write-schemas.ts';
import { readArguments, run, UsageError } from './lib/arguments.ts';
import { noRoom } from './lib/no-room.ts';
import { BUILDING, clearBuilding, publish, restoreSite } from './lib/publish.ts';
import { readEdition } from './lib/read-edition.ts';
import { astroOptions, basePath, EDITION_ROOT, siteFolder } from './lib/settings.ts';
import { verify } from './lib/verify/run.ts';

const USAGE = `Usage: npm run build [-- --frozen]
  --frozen   write nothing to the ledgers, as with CI=true: what is not in them yet is a mistake`;

/** `npm run build`: the site in `dist/`, proved. */
await run(async () => {
  const { values } = readArguments({ frozen: { type: 'boolean' } }, USAGE);
  const site = process.env.SITE_URL;
  if (site && (!URL.canParse(site) || new URL(site).pathname !== '/'))
    throw new UsageError(
      `SITE_URL is “${site}”. Give the host alone, such as https://example.org, and the path on it in BASE_PATH.`,
    );
  await restoreSite();
  // Read first: mistakes in the sources are all told at once, as the editor's own lines, before
  // anything is built.
  const { edition, additions } = await readEdition(values.frozen === true);
  giveEdition(edition);
  const entered = await enterAdditions(EDITION_ROOT, additions);
  await writeSchemas(join(EDITION_ROOT, 'sources'));
  if (entered) console.log(`note: ${entered}`);
  for (const notice of edition.notices) console.warn(`note: ${notice}`);
  if (!site)
    console.log(
      `note: SITE_URL is not set: permalinks in references and downloads name ${localSite(process.env.PORT)}`,
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
