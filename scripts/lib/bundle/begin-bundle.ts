import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import {
  BUNDLE_FILE,
  type HeldBundle,
  readBundle,
} from '../../../src/finish/bundle/kept-bundle.ts';
import { timed } from '../../../src/model/profile.ts';
import { Refusal } from '../arguments.ts';

/** Exit code of {@link bundle-process.ts} where Astro has to make the pages itself. */
export const CANNOT_BE_KEPT = 3;

const PROCESS = fileURLToPath(new URL('./bundle-process.ts', import.meta.url));

/** The bundle that pages are made with, kept or being made. */
export interface BegunBundle {
  /** Waits for it; null where it cannot be kept. */
  readonly held: () => Promise<HeldBundle | null>;
  /** Ends what is at work on it. */
  readonly stop: () => void;
}

/**
 * Has the bundle made that is not kept in a folder yet: in a process of its own, since it hangs on
 * nothing that is read meanwhile.
 */
export function beginBundle(folder: string): BegunBundle {
  let making = existsSync(join(folder, BUNDLE_FILE)) ? null : makeBundle(folder);
  return {
    async held() {
      const kept = making ? null : await readBundle(folder);
      if (kept) return kept;
      // There was none, or one that was damaged.
      making ??= makeBundle(folder);
      return (await making.isKept) ? readBundle(folder) : null;
    },
    stop: () => making?.stop(),
  };
}

/** A mistake in a component is told as the process told it. */
function makeBundle(folder: string): { isKept: Promise<boolean>; stop: () => void } {
  const child = fork(PROCESS, [folder], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const make = async () => {
    const [said, [code]] = await Promise.all([
      text(child.stderr as NonNullable<typeof child.stderr>),
      once(child, 'close'),
    ]);
    if (code !== 0 && code !== CANNOT_BE_KEPT)
      throw new Refusal(said.trimEnd() || `The bundle was not made: the process ended (${code}).`);
    return code === 0;
  };
  const isKept = timed('bundle, beside the others', make);
  // A mistake is thrown where the bundle is awaited; until then it is not unhandled.
  isKept.catch(() => {});
  return { isKept, stop: () => child.kill() };
}
