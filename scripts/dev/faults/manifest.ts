import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sha256 } from '../../../src/model/text/fingerprint.ts';

/** Every file under a folder with its SHA-256. */
export type Manifest = ReadonlyMap<string, string>;

/**
 * Names of what a write that was ended may leave: ignored by git and by the loader, and swept by
 * the next write.
 */
const LEFT = /(?:^|\/)\.importing-\d+-\d+\/|(?:^|\/)\.swapping-\d+-|\.\d+\.part$/;
/** Where what stood before a revision is kept, which is no source. */
const KEPT = /(?:^|\/)\.revised(?:\/|$)/;

/** Reads a folder; empty where there is none. Files that a write left half done are not of it. */
export function manifestOf(folder: string): Manifest {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !LEFT.test(relative(folder, path)) && !KEPT.test(relative(folder, path)))
      .sort()
      .map((path) => [relative(folder, path), sha256(readFileSync(path))]),
  );
}

/** How many files a folder has that a write left half done. */
export function leftIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    LEFT.test(path),
  ).length;
}

/** Whether two folders have the same files. */
export function isSame(a: Manifest, b: Manifest): boolean {
  return a.size === b.size && [...a].every(([path, hash]) => b.get(path) === hash);
}

/**
 * What is wrong with sources that were being written: files that are neither as before nor as
 * after, and folders of new sources that are there in part.
 */
export function halfWritten(now: Manifest, before: Manifest, after: Manifest): string[] {
  const folder = (path: string) => path.split('/')[0] as string;
  const had = new Set([...before.keys()].map(folder));
  const wrong: string[] = [];
  for (const [path, hash] of now)
    if (hash !== before.get(path) && hash !== after.get(path)) wrong.push(`${path} is neither`);
  for (const path of before.keys()) if (!now.has(path)) wrong.push(`${path} is gone`);
  for (const path of after.keys())
    if (
      !had.has(folder(path)) &&
      !now.has(path) &&
      [...now.keys()].some((other) => folder(other) === folder(path))
    )
      wrong.push(`${path} is not there, but others of its folder are`);
  return wrong;
}
