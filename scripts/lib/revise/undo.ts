import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { revisedFolder } from '../../../src/read/swaps.ts';
import { agreed } from '../agreed.ts';
import { Refusal } from '../arguments.ts';
import { differing, readFolder, sumsOf } from '../folder.ts';
import { swapSource } from './swap-source.ts';

/**
 * `npm run import -- --undo ID`: brings back what stood before a source's last revision; once more,
 * and the revision stands again. Returns the exit code.
 */
export async function undo(sources: string, id: string, yes: boolean): Promise<number> {
  const kept = revisedFolder(sources, id);
  const place = join(sources, id);
  if (!existsSync(join(kept, 'before')) || !existsSync(place))
    throw new Refusal(
      `sources/${id} was not revised here: nothing is kept that could be brought back.`,
    );
  const written = JSON.parse(await readFile(join(kept, 'written.json'), 'utf8'));
  const [now, before] = [await readFolder(place), await readFolder(join(kept, 'before'))];
  const changed = differing(sumsOf(now), written);
  if (changed.length > 0)
    throw new Refusal(
      `sources/${id} was worked on since it was revised (${changed.join(', ')}), and that would be lost. What stood before is in ${join(kept, 'before')}.`,
    );
  const files = differing(sumsOf(now), sumsOf(before));
  const undone = join(kept, 'undone');
  const isUndone = existsSync(undone);
  if (isUndone)
    console.log(
      `There is nothing to undo: sources/${id} stands as it was before its last revision. What that revision wrote is kept, and stands again from here: ${files.join(', ')}`,
    );
  else {
    console.log(`sources/${id} as it was before its last revision: ${files.join(', ')}`);
    console.log(
      'Anchors that only the revision has are forgotten: do so only where it was not published.',
    );
  }
  if (!yes && !(await agreed(isUndone ? 'Bring the revision back?' : 'Bring it back?'))) return 1;
  await swapSource({ sources, id }, before, now);
  if (!isUndone) await writeFile(undone, '');
  console.log(`Brought back ${place}: ${files.join(', ')}`);
  return 0;
}
