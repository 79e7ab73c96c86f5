import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

/**
 * Starts the processes that run scripts for all of the tests, one for each that run at once. None
 * where tests are run anew whenever a file changes: they would go on with what it was.
 */
export default async function setup({ vitest }: TestProject): Promise<() => void> {
  if (vitest.config.watch) return () => {};
  const started = await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), 4) }, async () => {
      const child = spawn(
        process.execPath,
        [fileURLToPath(new URL('./warm-process.ts', import.meta.url))],
        { stdio: ['pipe', 'pipe', 'inherit'] },
      );
      const [port] = await once(child.stdout.setEncoding('utf8'), 'data');
      return { child, url: `http://127.0.0.1:${String(port).trim()}` };
    }),
  );
  process.env.WARM_SCRIPTS = started.map(({ url }) => url).join(' ');
  return () => {
    for (const { child } of started) child.kill();
  };
}
