import { readArguments, run, UsageError } from '../lib/arguments.ts';
import { seeded } from './bench/made-up.ts';
import { onFullDisk } from './faults/full-disk.ts';
import { rounds } from './faults/rounds.ts';
import { SCENES } from './faults/scenes.ts';

const USAGE = `Usage: npm run faults -- [options]
  --rounds N      how often each command is ended (100)
  --seed N        by which the moments are chosen (any)
  --only COMMAND  import | anchors | revise | build
Starts each command that writes on a made-up edition, ends it at random moments (SIGKILL) and on a full disk, and looks whether
sources and site are whole and the next run completes it.`;

/** Bytes that are left on the disk, for commands that write sources and for the build. */
const LEFT = {
  sources: [0, 4096, 8192, 16_384, 1_000_000],
  dist: [0, 65_536, 1_000_000, 2_000_000],
} as const;

/** `npm run faults`: commands that are ended while they write. */
await run(async () => {
  const { values, positionals } = readArguments(
    { rounds: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
    USAGE,
  );
  const count = Number(values.rounds ?? 100);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const scenes = SCENES.filter(({ name }) => !values.only || name === values.only);
  if (positionals.length > 0 || ![count, seed].every(Number.isInteger) || scenes.length === 0)
    throw new UsageError(USAGE);
  console.log(`seed ${seed}`);
  const random = seeded(seed);
  for (const scene of scenes) {
    if (count > 0) {
      const {
        rounds: done,
        ended,
        before,
        between,
        after,
        left,
      } = await rounds(scene, count, random);
      console.log(
        `${scene.name}: ${done} rounds, ${ended} ended before they were done: as before ${before}, in between ${between}, as after ${after}; left lying and swept ${left}`,
      );
    }
    for (const bytes of LEFT[scene.writes]) {
      const told = await onFullDisk(scene, bytes);
      console.log(
        told === null
          ? 'not checked: a full disk; none can be mounted here (it takes Linux and root)'
          : `${scene.name}, ${bytes} bytes left: ${told}`,
      );
      if (told === null) break;
    }
  }
  return 0;
});
