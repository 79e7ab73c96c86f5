import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes files under a folder, which is emptied of what `own` names in it first. */
export async function writeFiles(
  root: string,
  own: string,
  files: Iterable<readonly [string, string]>,
): Promise<void> {
  await rm(join(root, own), { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}
