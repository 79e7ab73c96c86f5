import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { spans, timed } from '../src/model/profile.ts';
import { readArguments, run, UsageError } from './lib/arguments.ts';
import { cacheFolder } from './lib/kept/cache-folder.ts';
import { digestInputs } from './lib/kept/inputs.ts';
import { rememberBuild, sameAsBuilt } from './lib/kept/last-build.ts';
import { profileTable, writeTrace } from './lib/profile.ts';
import { restoreSite } from './lib/publish.ts';
import { sayLocalAddress } from './lib/say-local-address.ts';
import { siteFolder } from './lib/settings.ts';

const USAGE = `Usage: npm run build [-- --frozen] [--fresh | --part 3/16 | --join] [--profile] [--trace FILE]
  --frozen      write nothing to the ledgers, as with CI=true: what is not in them yet is a mistake
  --fresh       build all again, also where nothing has changed since the last build
  --part 3/16   make what is one source's, of the third of sixteen parts of the sources, and keep it:
                no site is written. A machine may do each, all with the same sources and settings
  --join        build the site of what the parts kept, copied into one folder; tell how much that was
  --profile     tell at the end what took how long
  --trace FILE  write that for the Performance panel of a browser
What was built is kept in node_modules/.cache/annotated-sources, or the folder that ANNOTATED_SOURCES_CACHE names.`;

/** `npm run build`: the site in `dist/`, proved; at once where nothing has changed. */
await run(async () => {
  const { values } = readArguments(
    {
      frozen: { type: 'boolean' },
      fresh: { type: 'boolean' },
      part: { type: 'string' },
      join: { type: 'boolean' },
      profile: { type: 'boolean' },
      trace: { type: 'string' },
    },
    USAGE,
  );
  const site = process.env.SITE_URL;
  if (site && (!URL.canParse(site) || new URL(site).pathname !== '/'))
    throw new UsageError(
      `SITE_URL is “${site}”. Give the host alone, such as https://example.org, and the path on it in BASE_PATH.`,
    );
  await restoreSite();
  if ([values.fresh, values.part, values.join].filter(Boolean).length > 1)
    throw new UsageError('--fresh, --part and --join are three things. Give one of them.');
  const inputs = timed('looking for changes', digestInputs);
  const isAsked = values.fresh || values.part || values.join;
  const same = isAsked ? null : await sameAsBuilt(inputs.site, siteFolder());
  if (values.part !== undefined) {
    const { buildPart, readPart } = await import('./lib/build-part.ts');
    const done = await buildPart(inputs, readPart(values.part));
    console.log(
      `Part ${values.part}: what is made of ${done} sources is kept in ${cacheFolder()}.`,
    );
  } else if (same) {
    for (const line of same) console.warn(line);
    sayLocalAddress();
    console.log(`Nothing has changed: ${siteFolder()} is what was built and proved.`);
  } else {
    // What is loaded from here on is most of a small build: it is compiled once.
    enableCompileCache(join(cacheFolder(), 'code'));
    const { buildSite } = await timed('loading', () => import('./lib/build-site.ts'));
    const { frozen = false, fresh = false } = values;
    const built = await buildSite(inputs, { frozen, fresh });
    if (!built) return 1;
    if (built.inputs) await rememberBuild(built.inputs, siteFolder(), built.said);
    if (values.join && built.counts)
      console.log(
        `Of what is made source by source, ${built.counts.kept} were kept and ${built.counts.made} made now.`,
      );
    console.log(`Built ${siteFolder()}.`);
  }
  if (values.profile) console.log(`\n${profileTable(spans())}`);
  if (values.trace) await writeTrace(values.trace, spans());
  return 0;
});
