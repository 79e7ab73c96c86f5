import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { run } from '../lib/arguments.ts';
import { CODE_ROOT } from '../lib/settings.ts';
import { stagePackage } from './pack/stage.ts';

/** `npm run pack`: the package as a file, `annotated-sources-VERSION.tgz`. */
await run(async () => {
  const folder = join(CODE_ROOT, '.package');
  await stagePackage(folder);
  const { status } = spawnSync('npm', ['pack', '--silent', folder], {
    cwd: CODE_ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status ?? 1;
});
