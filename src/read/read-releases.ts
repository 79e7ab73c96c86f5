import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Release } from '../model/releases/kept.ts';
import { isBefore } from '../model/releases/release.ts';
import { parseData } from '../schemas/parse.ts';
import { releaseSchema } from '../schemas/release.ts';

/** Folder under `sources/` with what each published version said. */
export const RELEASES = 'releases';

/** Reads what earlier versions of an edition said, the first one first. */
export async function readReleases(
  sources: string,
  readText: (path: string) => Promise<string | null>,
  problems: Problem[],
): Promise<Release[]> {
  const files = await readdir(join(sources, RELEASES)).catch(() => []);
  const read = files
    .filter((name) => name.endsWith('.json'))
    .map(async (name) => {
      const text = (await readText(join(sources, RELEASES, name))) ?? '';
      return parseData(`sources/${RELEASES}/${name}`, text, releaseSchema, problems);
    });
  return (await Promise.all(read))
    .filter((release) => release !== null)
    .sort((a, b) => (isBefore(a.version, b.version) ? -1 : 1));
}
