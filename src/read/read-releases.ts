import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import type { Release, SaidByPrint } from '../model/releases/kept.ts';
import { isBefore, printOf } from '../model/releases/release.ts';
import { parseData } from '../schemas/parse.ts';
import { releaseSchema, saidSchema } from '../schemas/release.ts';

/** Folder under `sources/` with what each published version said, by fingerprints. */
export const RELEASES = 'releases';

/** Folder with the words of those fingerprints, a file for each source: `words/<id>.json`. */
export const RELEASED_WORDS = `${RELEASES}/words`;

type ReadText = (path: string) => Promise<string | null>;

/** Reads what earlier versions of an edition said, the first one first. */
export async function readReleases(
  sources: string,
  readText: ReadText,
  problems: Problem[],
): Promise<Release[]> {
  const files = await readEach(sources, RELEASES, releaseSchema, readText, problems);
  return [...files.values()].sort((a, b) => (isBefore(a.version, b.version) ? -1 : 1));
}

/** Reads the words that earlier versions said, by the ids of the sources. */
export async function readReleasedWords(
  sources: string,
  readText: ReadText,
  problems: Problem[],
): Promise<Map<string, SaidByPrint>> {
  const files = await readEach(sources, RELEASED_WORDS, saidSchema, readText, problems);
  for (const [id, said] of files)
    for (const [print, { words }] of Object.entries(said))
      if (printOf(words) !== print)
        problems.push({
          file: `sources/${RELEASED_WORDS}/${id}.json`,
          line: 1,
          column: 1,
          what: `What stands under “${print}” has another fingerprint: it was changed`,
          mend: 'Bring the file back from git; no person writes it',
        });
  return files as Map<string, SaidByPrint>;
}

/** Reads each JSON file of a folder, by its name without the ending. */
async function readEach<T>(
  sources: string,
  folder: string,
  schema: z.ZodType<T>,
  readText: ReadText,
  problems: Problem[],
): Promise<Map<string, T>> {
  const names = (await readdir(join(sources, folder)).catch(() => [])).filter((name) =>
    name.endsWith('.json'),
  );
  const read = names.sort().map(async (name): Promise<[string, T][]> => {
    const text = (await readText(join(sources, folder, name))) ?? '';
    const whole =
      readWhole(text, schema) ?? parseData(`sources/${folder}/${name}`, text, schema, problems);
    return whole === null ? [] : [[name.slice(0, -'.json'.length), whole]];
  });
  return new Map((await Promise.all(read)).flat());
}

/** Reads at once what has no mistake; null where there is one, which is then looked for. */
function readWhole<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
