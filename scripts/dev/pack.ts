import { join } from 'node:path';
import { run } from '../lib/arguments.ts';
import { npm } from '../lib/npm.ts';
import { CODE_ROOT } from '../lib/settings.ts';
import { stagePackage } from './pack/stage.ts';

/** `npm run pack`: the package as a file, `annotated-sources-VERSION.tgz`. */
await run(async () => {
  const folder = join(CODE_ROOT, '.package');
  await stagePackage(folder);
  return npm(CODE_ROOT, 'pack', '--silent', folder) ?? 1;
});
