import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The folder in which a source's next files lie (`after`) and then its last ones (`before`), while
 * the two change places: `.swapping-123-harbour-act`, with the number of the process.
 */
const SWAP = /^\.swapping-(\d+)-(.+)$/;

/** Name of that folder. */
export const swapFolder = (sources: string, id: string) =>
  join(sources, `.swapping-${process.pid}-${id}`);

/** Where what stood before a source's last revision is kept: `before`, and `written.json`. */
export const revisedFolder = (sources: string, id: string) => join(sources, '.revised', id);

/**
 * Brings to an end what runs that were ended left of putting a source's next files in the place of
 * its last: all of it where they stand there, none of it where they do not yet. Whatever reads
 * sources does so first.
 */
export async function settleSwaps(sources: string): Promise<void> {
  if (!existsSync(sources)) return;
  for (const name of await readdir(sources)) {
    const [, writer, id] = SWAP.exec(name) ?? [];
    if (id !== undefined && !isRunning(Number(writer))) await settleSwap(join(sources, name), id);
  }
}

/** The same for one swap. */
export async function settleSwap(swap: string, id: string): Promise<void> {
  const place = join(dirname(swap), id);
  const before = join(swap, 'before');
  if (existsSync(before) && !existsSync(place)) await rename(before, place);
  if (!existsSync(before)) return rm(swap, { recursive: true, force: true });
  const kept = revisedFolder(dirname(swap), id);
  await rm(kept, { recursive: true, force: true });
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(join(dirname(kept), '.gitignore'), '*\n');
  await rename(swap, kept);
}

/** Whether a process is at work. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
