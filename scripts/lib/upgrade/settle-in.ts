import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { agreed } from '../agreed.ts';
import { CODE_ROOT, EDITION_ROOT, siteFolder } from '../settings.ts';
import { writeWhole } from '../write-whole.ts';
import { type Addresses, addressesOf, lost } from './addresses.ts';
import { changesAfter } from './changes.ts';
import { migrated } from './migrations.ts';

/** What may be written anew: records, pages and data, never a capture or a text read off it. */
const RECORDS = 'sources/**/*.{yaml,json,mdx,md}';

/**
 * Brings an edition's records to this engine, which was just installed, builds, and proves that
 * what could be cited before can be now. Puts the records back where it cannot. Gives the exit code.
 */
export async function settleIn({
  from,
  version,
  before,
  yes,
}: {
  readonly from: string;
  readonly version: string;
  readonly before: Addresses;
  readonly yes: boolean;
}): Promise<number> {
  const changes = changesAfter(await readFile(join(CODE_ROOT, 'CHANGELOG.md'), 'utf8'), from);
  console.log(`From ${from} to ${version}:\n${changes || 'Nothing is said to have changed.'}\n`);
  const files = new Map<string, string>();
  for (const path of globSync(RECORDS, { cwd: EDITION_ROOT }))
    files.set(path.split(sep).join('/'), await readFile(join(EDITION_ROOT, path), 'utf8'));
  const { files: changed, done } = migrated(files, from);
  for (const what of done) console.log(what);
  for (const [path, text] of changed) print(path, files.get(path) ?? '', text);
  if (changed.size > 0 && !yes && !(await agreed(`Write ${changed.size} files?`))) return 1;
  const putBack = async () => {
    for (const path of changed.keys())
      await writeWhole(join(EDITION_ROOT, path), files.get(path) ?? '');
  };
  for (const [path, text] of changed) await writeWhole(join(EDITION_ROOT, path), text);
  const { status } = spawnSync(process.execPath, [join(CODE_ROOT, 'scripts/build.js')], {
    cwd: EDITION_ROOT,
    stdio: 'inherit',
  });
  const gone = status === 0 ? lost(before, await addressesOf(EDITION_ROOT, siteFolder())) : [];
  if (status !== 0 || gone.length > 0) {
    await putBack();
    for (const address of gone) console.error(`${address} would answer no more.`);
    return 1;
  }
  console.log(
    `The edition is on ${version}. ${before.pages.length} pages and ${before.passages.length} passages and notes answer as before.`,
  );
  return 0;
}

/** The lines of a file that change, as they were and as they are. */
function print(path: string, was: string, is: string): void {
  const [old, now] = [was.split('\n'), is.split('\n')];
  console.log(path);
  for (const line of old.filter((each) => !now.includes(each))) console.log(`  - ${line}`);
  for (const line of now.filter((each) => !old.includes(each))) console.log(`  + ${line}`);
}
