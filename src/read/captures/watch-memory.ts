import type { ChildProcess } from 'node:child_process';
import { memoryOf } from './memory-of.ts';

/** How often it is looked, in milliseconds. */
const EVERY = 50;

/**
 * Ends a process that holds more than so many bytes, also within a call that does not return, in
 * which it could not watch itself. Returns what ends the watch. Only where the system tells what a
 * process holds: on Linux.
 */
export function watchMemory(child: ChildProcess, most: number): () => void {
  const watch = setInterval(() => {
    const held = child.pid === undefined ? null : memoryOf(child.pid);
    if (held && held.now > most) child.kill('SIGKILL');
  }, EVERY);
  return () => clearInterval(watch);
}
