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

/** Records on their way to the index at one time: enough that Pagefind never waits for the next, and no more in memory. */
const AT_WORK = 1024;

/**
 * Writes records into as many indexes as they need: the first into a folder, the others into folders in it that are named by their
 * numbers, from `2`. Returns how many there are. Records come as lists, which are not parted.
 */
export async function writeSearchIndexes(lists: Iterable<readonly SearchRecord[]>, folder: string, most = MOST): Promise<number> {
  let index = await openSearchIndex();
  let [indexes, held] = [1, 0];
  let atWork: Promise<void>[] = [];
  const finish = async () => {
    await Promise.all(atWork);
    atWork = [];
    await writeIndex(index, indexes === 1 ? folder : join(folder, String(indexes)), indexes > 1);
  };
  for (const records of lists) {
    if (held > 0 && held + records.length > most) {
      await finish();
      index = await openSearchIndex();
      indexes++;
      held = 0;
    }
    held += records.length;
    for (const record of records) {
      const added = add(index, record);
      // Told when it is waited for.
      added.catch(() => {});
      atWork.push(added);
    }
    while (atWork.length > AT_WORK) await atWork.shift();
  }
  await finish();
  return indexes;
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({ ...record, language: 'en' });
  if (errors.length > 0) throw new Error(`${record.url} could not be indexed: ${errors.join('; ')}`);
}

/** Writes an index into a folder, and has Pagefind forget it. */
async function writeIndex(index: PagefindIndex, folder: string, dataOnly: boolean): Promise<void> {
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join('; ')}`);
  await index.deleteIndex();
  for (const name of dataOnly ? await readdir(folder) : [])
    if (!DATA.test(name)) await rm(join(folder, name), { recursive: true });
}

/** Ends Pagefind's process, where there is one: a build that failed must have nothing written to its folder any more. */
export const closeSearchIndex = close;
