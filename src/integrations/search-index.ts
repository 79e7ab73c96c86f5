import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../core/search/record.ts';

/**
 * Words in a piece of the index, about. Pagefind's own (20,000) makes pieces of 30 to 60 KB, and a Chinese query of four characters
 * loads three; at 4,000 the first result over 10,000 paragraphs takes 218 KB instead of 338 (npm run bench -- search-growth).
 */
const CHUNK = 4000;

/**
 * Records in an index, at most. Pagefind looks through all that it has for each one that is added, and holds each in memory several
 * times over: 29,000 take it 36 s and 1.4 GB, two times 14,500 take 24 s and 1.0 GB.
 */
const MOST = 15_000;

/** Records on their way to the index at one time: enough to keep it busy, and no more in memory. */
const BATCH = 256;

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
 */
export async function writeSearchIndexes(lists: Iterable<readonly SearchRecord[]>, folder: string, most = MOST): Promise<number> {
  let index = await openSearchIndex();
  let [indexes, held] = [1, 0];
  let batch: Promise<void>[] = [];
  const write = async () => {
    await Promise.all(batch);
    batch = [];
    const outputPath = indexes === 1 ? folder : join(folder, String(indexes));
    const { errors } = await index.writeFiles({ outputPath });
    if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join('; ')}`);
    for (const name of indexes === 1 ? [] : await readdir(outputPath))
      if (!DATA.test(name)) await rm(join(outputPath, name), { recursive: true });
    await index.deleteIndex();
  };
  for (const records of lists) {
    if (held > 0 && held + records.length > most) {
      await write();
      index = await openSearchIndex();
      indexes++;
      held = 0;
    }
    held += records.length;
    for (const record of records)
      batch.push(
        index.addCustomRecord({ ...record, language: 'en' }).then(({ errors }) => {
          if (errors.length > 0) throw new Error(`${record.url} could not be indexed: ${errors.join('; ')}`);
        }),
      );
    if (batch.length < BATCH) continue;
    await Promise.all(batch);
    batch = [];
  }
  await write();
  return indexes;
}

/** Ends Pagefind's process, where there is one: a build that failed must have nothing written to its folder any more. */
export const closeSearchIndex = close;
