import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../core/search/record.ts';

/**
 * Words in a piece of the index, about. Pagefind's own (20,000) makes pieces of 30 to 60 KB, and a Chinese query of four characters
 * loads three; at 4,000 the first result over 10,000 paragraphs takes 218 KB instead of 338 (npm run bench -- search-growth).
 */
const CHUNK = 4000;

/**
 * Records in an index, at most. Pagefind looks through all that it has for each one that is added, and holds each in memory several
 * times over: 29,000 records of made-up sources take it 36 s of CPU and 1.4 GB, in two parts 24 s and 1.0 GB, in three 0.8 GB.
 */
const MOST = 10_000;

/** What indexes but the first need of what Pagefind writes: the code is the first one's. */
const DATA = /^(?:fragment|index|filter|pagefind-entry\.json|.*\.pf_meta)$/;

/** Opens a Pagefind index for records of all languages. Pagefind takes the size of its pieces from the environment only. */
export async function openSearchIndex() {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= String(CHUNK);
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  return index;
}

/**
 * Writes records into as many indexes as they need: the first into a folder, the others into folders in it that are named by their
 * numbers, from `2`. Returns how many there are. Records come as lists, which are not parted.
 *
 * Pagefind does one thing after the other. It is told at once of all that an index needs, and of the next while it works on that, so
 * that it never waits for this process, which has pages to make meanwhile.
 */
export async function writeSearchIndexes(lists: Iterable<readonly SearchRecord[]>, folder: string, most = MOST): Promise<number> {
  const atWork: Promise<void>[] = [];
  let indexes = 0;
  let opened = openSearchIndex();
  const write = async (records: readonly SearchRecord[]) => {
    if (atWork.length > 1) await atWork.shift();
    const index = await opened;
    // Before there is work on this one: Pagefind would open it after that.
    opened = openSearchIndex();
    indexes++;
    atWork.push(writeIndex(index, records, indexes === 1 ? folder : join(folder, String(indexes)), indexes > 1));
    // Told when it is waited for.
    atWork.at(-1)?.catch(() => {});
  };
  let held: SearchRecord[] = [];
  for (const records of lists) {
    if (held.length > 0 && held.length + records.length > most) {
      await write(held);
      held = [];
    }
    held.push(...records);
  }
  await write(held);
  await Promise.all([...atWork, opened]);
  return indexes;
}

/** Has an index made of records, written and forgotten. */
async function writeIndex(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  folder: string,
  dataOnly: boolean,
): Promise<void> {
  const added = records.map((record) => index.addCustomRecord({ ...record, language: 'en' }));
  const written = index.writeFiles({ outputPath: folder });
  const forgotten = index.deleteIndex();
  for (const [i, { errors }] of (await Promise.all(added)).entries())
    if (errors.length > 0) throw new Error(`${records[i]?.url} could not be indexed: ${errors.join('; ')}`);
  const { errors } = await written;
  if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join('; ')}`);
  await forgotten;
  for (const name of dataOnly ? await readdir(folder) : [])
    if (!DATA.test(name)) await rm(join(folder, name), { recursive: true });
}

/** Ends Pagefind's process, where there is one: a build that failed must have nothing written to its folder any more. */
export const closeSearchIndex = close;
