import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '../../src/read/swaps.ts';

/**
 * What a run that was ended leaves, with the number of its process: `anchors.json.123.part`,
 * `.importing-123-0`, `building-123`.
 */
const STRAY = /^(?:.+\.(\d+)\.part|\.importing-(\d+)-\d+|building-(\d+))$/;

/**
 * Takes away what runs that were ended before they were done left in a folder; nothing of one that
 * is at work.
 */
export async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = Number(STRAY.exec(name)?.slice(1).find(Boolean) ?? 0);
    if (writer > 0 && !isRunning(writer))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}
