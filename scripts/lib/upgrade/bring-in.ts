import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { agreed } from '../agreed.ts';
import { Refusal } from '../arguments.ts';
import { npmInstall } from '../npm.ts';
import { CODE_ROOT, EDITION_ROOT, siteFolder } from '../settings.ts';
import { addressesOf } from './addresses.ts';

/** What says which engine is installed. */
const KEPT = ['package.json', 'package-lock.json'];

/**
 * Installs another engine in the place of this one, and lets it settle in; where it cannot, puts
 * this one back. Gives the exit code.
 */
export async function bringIn(wanted: string, from: string, yes: boolean): Promise<number> {
  const file = wanted.endsWith('.tgz') ? resolve(wanted) : null;
  if (file && !existsSync(file)) throw new Refusal(`${wanted}: no such file.`);
  if (!yes && !(await agreed(`The edition is on ${from}. Bring it to ${wanted}?`))) return 1;
  // Its addresses are those of a site that this engine built.
  if (!existsSync(join(siteFolder(), 'index.html')) && command('build') !== 0)
    throw new Refusal('The edition does not build as it is. Mend that first; nothing was changed.');
  const temporary = await mkdtemp(join(tmpdir(), 'upgrade-'));
  const before = join(temporary, 'before.json');
  await writeFile(before, JSON.stringify(await addressesOf(EDITION_ROOT, siteFolder())));
  const kept = new Map<string, Buffer>();
  for (const name of KEPT.filter((each) => existsSync(join(EDITION_ROOT, each))))
    kept.set(name, await readFile(join(EDITION_ROOT, name)));
  let isDone = false;
  try {
    let spec = `annotated-sources@${wanted}`;
    if (file) {
      const beside = join(EDITION_ROOT, basename(file));
      if (beside !== file) await copyFile(file, beside);
      spec = `file:${basename(file)}`;
    }
    isDone =
      npmInstall(EDITION_ROOT, '--save-exact', spec) === 0 &&
      command('upgrade', '--from', from, '--before', before, ...(yes ? ['--yes'] : [])) === 0;
  } finally {
    await rm(temporary, { recursive: true });
    if (!isDone) {
      for (const [name, bytes] of kept) await writeFile(join(EDITION_ROOT, name), bytes);
      npmInstall(EDITION_ROOT);
      console.error(`The edition is on ${from} as it was.`);
    }
  }
  return isDone ? 0 : 1;
}

/** A command of the engine that is installed now, whichever that is. */
function command(...args: string[]): number | null {
  const { status } = spawnSync(process.execPath, [join(CODE_ROOT, 'scripts/command.js'), ...args], {
    cwd: EDITION_ROOT,
    stdio: 'inherit',
  });
  return status;
}
