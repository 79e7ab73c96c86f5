import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { settleSwap, swapFolder } from '../../../src/read/swaps.ts';
import { Refusal } from '../arguments.ts';
import { differing, type FolderFiles, readFolder, sumsOf } from '../folder.ts';
import { noRoom } from '../no-room.ts';

/**
 * Puts a source's next files in the place of its last, all or none: they are written beside them
 * first, and a run that is ended while the two folders change places is settled by the next command
 * that reads sources (`settleSwaps`). What stood before is kept, to be brought back.
 *
 * `seen` are the files as they were read. Throws a {@link Refusal} where one has changed since:
 * nobody's work is overwritten.
 */
export async function swapSource(
  { sources, id }: { sources: string; id: string },
  next: FolderFiles,
  seen: FolderFiles,
): Promise<void> {
  const swap = swapFolder(sources, id);
  const place = join(sources, id);
  const before = join(swap, 'before');
  const after = join(swap, 'after');
  try {
    await rm(swap, { recursive: true, force: true });
    for (const [path, bytes] of next) {
      await mkdir(dirname(join(after, path)), { recursive: true });
      await writeFile(join(after, path), bytes, { flush: true });
    }
    await writeFile(join(swap, 'written.json'), JSON.stringify(sumsOf(next)), { flush: true });
    await rename(place, before);
    const [changed, more] = differing(sumsOf(await readFolder(before)), sumsOf(seen));
    if (changed)
      throw new Refusal(
        `${join(place, changed)}:1:1: was changed while the plan was made${more ? ', and others with it' : ''}. Nothing was written; run the command again.`,
      );
    await rename(after, place);
    await settleSwap(swap, id);
  } catch (error) {
    if (existsSync(before) && !existsSync(place)) await rename(before, place);
    if (existsSync(after)) await rm(swap, { recursive: true, force: true });
    throw noRoom(error, place);
  }
}
