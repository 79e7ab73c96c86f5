import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { memoryOf } from './memory-of.ts';
import { watchMemory } from './watch-memory.ts';

test.runIf(process.platform === 'linux')(
  'a process that takes memory outside of Node’s own, without a pause, is ended',
  async () => {
    const greedy =
      'const held = []; for (let i = 0; i < 200; i++) held.push(Buffer.alloc(2e7, 1)); for (;;);';
    const child = spawn(process.execPath, ['--max-old-space-size=100', '-e', greedy]);
    const stop = watchMemory(child, 300_000_000);
    const [, signal] = await once(child, 'exit');
    stop();
    expect(signal).toBe('SIGKILL');
  },
);

test('a process that is gone holds nothing that could be told', () => {
  expect(memoryOf(0x7fffffff)).toBeNull();
});
