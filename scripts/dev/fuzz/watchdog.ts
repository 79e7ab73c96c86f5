import { Worker } from 'node:worker_threads';

/** Longest time without a sign of life, in milliseconds. */
const PATIENCE = 60_000;

const WATCH = `
const { workerData: { beats, message, patience } } = require('node:worker_threads');
let last = -1;
setInterval(() => {
  const now = Atomics.load(beats, 0);
  if (now === last) {
    require('node:fs').writeSync(2, message + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }
  last = now;
}, patience);`;

/**
 * Ends the process, with a message, when `beat` is not called for a minute: no timer of its own
 * runs in a loop that hangs.
 */
export function watchdog(message: string): { beat: () => void; stop: () => Promise<number> } {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(WATCH, {
    eval: true,
    workerData: { beats, message, patience: PATIENCE },
  });
  return { beat: () => Atomics.add(beats, 0, 1), stop: () => worker.terminate() };
}
