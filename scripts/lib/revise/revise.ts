import { join } from 'node:path';
import { settleSwaps } from '../../../src/read/swaps.ts';
import { agreed } from '../agreed.ts';
import { readVersion } from '../anchors/version.ts';
import { UsageError } from '../arguments.ts';
import { readReviseOptions } from './options.ts';
import { planRevision } from './plan-revision.ts';
import { printRevision } from './print-revision.ts';
import { readSourceNow } from './source-now.ts';
import { swapSource } from './swap-source.ts';
import { undo } from './undo.ts';

/**
 * `npm run import -- --revise ID FILE`: a newer capture in the place of a source's first, and all
 * that follows from it, in one act. Returns the exit code.
 */
export async function revise(root: string): Promise<number> {
  const options = readReviseOptions();
  const sources = join(root, 'sources');
  await settleSwaps(sources);
  if ('undo' in options) return undo(sources, options.undo, options.yes);
  const version = await readVersion(root);
  const now = await readSourceNow(sources, options.id);
  const on = new Date().toLocaleDateString('sv');
  const revision = await planRevision(now, options, { version, on });
  printRevision(revision, console.log);
  if (revision.undecided.length > 0 && !options.dryRun)
    throw new UsageError(
      [
        `Nothing was written; what is to be decided is not guessed. Run it again with more: ${options.command}`,
        ...revision.undecided.map((each) => `${options.file}: ${each}`),
      ].join('\n'),
    );
  if (options.dryRun) {
    console.log('Dry run: nothing was written.');
    return 0;
  }
  if (revision.changed.length === 0) return 0;
  if (!options.yes && !(await agreed('Write this? An anchor once retired stays so.'))) return 1;
  await swapSource({ sources, id: options.id }, revision.next, now.seen);
  console.log(`Wrote ${join(sources, options.id)}: ${revision.changed.join(', ')}`);
  return 0;
}
