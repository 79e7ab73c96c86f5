import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, type Moment, runUntil } from './end-suddenly.ts';
import { halfWritten, isSame, leftIn, type Manifest, manifestOf } from './manifest.ts';
import { commandOf, makeRoot, type Scene, setRenamed } from './scenes.ts';

/** What became of the rounds of one command. */
export interface Tally {
  rounds: number;
  /** How many runs were ended before they were done. */
  ended: number;
  /**
   * In how many of those nothing was changed, something, or everything that the run would have
   * changed.
   */
  before: number;
  between: number;
  after: number;
  /** In how many something was left lying that the next run took away. */
  left: number;
}

/**
 * Every how manieth round of building is followed by a whole build; after the others the next round
 * is the next run.
 */
const WHOLE_BUILD = 5;

/**
 * Starts a command so many times, each time ends it at a random moment, and looks at what is there;
 * then runs it again to its end.
 *
 * `random` yields numbers from 0 to 1. Throws at the first thing that is not whole.
 */
export async function rounds(scene: Scene, count: number, random: () => number): Promise<Tally> {
  const tally: Tally = { rounds: 0, ended: 0, before: 0, between: 0, after: 0, left: 0 };
  const root = makeRoot();
  const written = join(root, scene.writes);
  const whole = async () => {
    const run = await runUntil(commandOf(scene, root), root);
    if (run.status !== 0)
      throw new Error(`${scene.name}, run whole, ended with ${run.status}:\n${run.stderr}`);
    return run;
  };
  scene.set(root);
  const start = manifestOf(written);
  let { took } = await whole();
  const first = manifestOf(written);
  let states: [Manifest, Manifest] = [start, first];
  if (scene.name === 'build') {
    setRenamed(root);
    took = (await whole()).took;
    states = [first, manifestOf(written)];
    if (isSame(...states)) throw new Error('Both editions have the same site.');
  }
  for (let n = 1; n <= count; n++) {
    // A site stays from round to round, and each is of the other edition; sources begin anew.
    const renamed = scene.name === 'build' && n % 2 === 0;
    if (renamed) setRenamed(root);
    else scene.set(root);
    // Half of them are ended at any time, half as soon as something is written.
    const moment: Moment =
      random() < 0.5
        ? { after: random() * took }
        : {
            changes: 1 + Math.floor(random() * (scene.name === 'build' ? 40 : 12)),
            folder: scene.name === 'build' ? root : written,
          };
    const run = await runUntil(commandOf(scene, root), root, moment);
    tally.rounds += 1;
    if (run.status === null) tally.ended += 1;
    const told = () =>
      `${scene.name}, round ${n}, ${JSON.stringify(moment)}, status ${run.status}\n${run.stderr}`;
    if (run.status !== null && run.status !== 0) throw new Error(told());
    if (scene.writes === 'dist') await lookAtSite(root, states, renamed, run, tally, told);
    else {
      if (leftIn(written) > 0) tally.left += 1;
      await scene.settle?.(root);
      const now = manifestOf(written);
      const isWhole = !scene.settle || states.some((state) => isSame(now, state));
      const wrong = isWhole ? halfWritten(now, ...states) : ['neither all nor nothing'];
      if (wrong.length > 0) throw new Error(`${told()}${wrong.join('\n')}`);
      if (run.status === null)
        tally[isSame(now, states[0]) ? 'before' : isSame(now, states[1]) ? 'after' : 'between'] +=
          1;
    }
    if (scene.writes === 'dist' && n % WHOLE_BUILD !== 0 && n !== count) continue;
    await whole();
    if (!isSame(manifestOf(written), states[scene.writes === 'dist' && !renamed ? 0 : 1]))
      throw new Error(`${told()}The next run did not complete it.`);
    if (
      leftIn(root) > 0 ||
      existsSync(join(root, '.dist-building')) ||
      existsSync(join(root, '.dist-before'))
    )
      throw new Error(`${told()}The next run left something lying.`);
  }
  rmSync(root, { recursive: true });
  return tally;
}

/** The site is one of the two, or the one before is kept aside for the next run to put back. */
async function lookAtSite(
  root: string,
  states: readonly [Manifest, Manifest],
  renamed: boolean,
  run: Ended,
  tally: Tally,
  told: () => string,
): Promise<void> {
  const now = manifestOf(join(root, 'dist'));
  const built = states.findIndex((state) => isSame(now, state));
  const kept =
    now.size === 0 && states.some((state) => isSame(manifestOf(join(root, '.dist-before')), state));
  if (built < 0 && !kept)
    throw new Error(`${told()}The site is neither the one before nor the new one.`);
  if (run.status === null)
    tally[kept ? 'between' : built === (renamed ? 1 : 0) ? 'after' : 'before'] += 1;
  if (existsSync(join(root, '.dist-building')) || kept) tally.left += 1;
}
