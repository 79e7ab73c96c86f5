import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, readArguments, run, UsageError } from './lib/arguments.ts';
import { CODE_ROOT, EDITION_ROOT, engineVersion } from './lib/settings.ts';
import { bringIn } from './lib/upgrade/bring-in.ts';
import { settleIn } from './lib/upgrade/settle-in.ts';

const USAGE = `Usage: npm run upgrade -- [VERSION | FILE.tgz]
  VERSION    of the engine, by default the newest
  FILE.tgz   the engine as a packed file
  --yes      ask nothing
Says what has changed, installs the engine, brings the records to it, builds, and proves that every address answers as before.
Where one does not, or the build fails, all is put back as it was.`;

/** `npm run upgrade`: the edition on a newer engine. */
await run(async () => {
  const { values, positionals } = readArguments(
    {
      yes: { type: 'boolean', default: false },
      // What the engine before says to the one that takes its place.
      from: { type: 'string' },
      before: { type: 'string' },
    },
    USAGE,
  );
  const [wanted = 'latest'] = positionals;
  if (positionals.length > 1) throw new UsageError(USAGE);
  const version = engineVersion();
  if (values.from && values.before)
    return settleIn({
      from: values.from,
      version,
      before: JSON.parse(readFileSync(values.before, 'utf8')),
      yes: values.yes,
    });
  if (CODE_ROOT === EDITION_ROOT || !existsSync(join(EDITION_ROOT, 'package.json')))
    throw new Refusal(
      'Here the engine is no package: its newer version comes by git. In an edition’s folder npm run upgrade brings it.',
    );
  return bringIn(wanted, version, values.yes);
});
