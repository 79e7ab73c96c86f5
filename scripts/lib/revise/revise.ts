import { join } from 'node:path';
import { settleSwaps } from '../../../src/read/swaps.ts';
import { agreed } from '../agreed.ts';
import { readVersion } from '../anchors/version.ts';
import { UsageError } from '../arguments.ts';
import { askQuestions, commandsFor, sentenceOf } from '../import/questions.ts';
import { writeCuts } from '../import/write-cuts.ts';
import { readReviseOptions } from './options.ts';
import { planRevision } from './plan-revision.ts';
import { printRevision } from './print-revision.ts';
import { readSourceNow } from './source-now.ts';
import { swapSource } from './swap-source.ts';
import { undo } from './undo.ts';

/**
 * `npm run import -- --revise ID FILE`: a newer capture in the place of a source's first, and all
 * that follows from it, in one act; or its undoing. Returns the exit code.
 *
 * What cannot be decided is asked in a terminal; elsewhere, and where it is left open, throws a
 * {@link UsageError} with what to run again.
 */
export async function revise(root: string, args: readonly string[]): Promise<number> {
  const options = readReviseOptions(args);
  const sources = join(root, 'sources');
  await settleSwaps(sources);
  if ('undo' in options) return undo(sources, options.undo, options.yes);
  const version = await readVersion(root);
  const now = await readSourceNow(sources, options.id);
  const on = new Date().toLocaleDateString('sv');
  const { undecided, ...revision } = await planRevision(now, options, { version, on });
  printRevision(revision, console.log);
  if (options.dryRun) {
    const isAsked = options.cutsFile !== null && options.cuts === null;
    if (isAsked) await writeCuts(revision.plan, options.cutsFile as string);
    else console.log('Dry run: nothing was written.');
    return 0;
  }
  const [question] = undecided;
  if (question && process.stdin.isTTY && process.stdout.isTTY) {
    const chosen = await askQuestions(options.file, [question]);
    if (chosen) return revise(root, [...args, ...chosen]);
  }
  if (question) {
    const told = undecided.flatMap((each) => [
      `${options.file}: ${sentenceOf(each)}.`,
      ...commandsFor(each, args).map((command) => `  ${command}`),
    ]);
    throw new UsageError(
      `Nothing was written; what is to be decided is not guessed:\n${told.join('\n')}`,
    );
  }
  if (revision.changed.length === 0) return 0;
  if (!options.yes && !(await agreed('Write this? An anchor once retired stays so.'))) return 1;
  await swapSource({ sources, id: options.id }, revision.next, now.seen);
  console.log(`Wrote ${join(sources, options.id)}: ${revision.changed.join(', ')}`);
  return 0;
}
