import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from '../../../src/publish/files-of.ts';

/** What a command took. */
export interface Taken {
  readonly seconds: number;
  /**
   * Most memory that it and everything it started had at once (resident set, bytes); null where the
   * system does not tell.
   */
  readonly memory: number | null;
}

/** How often memory is looked at, in milliseconds. */
const LOOK = 100;

/**
 * Runs Node with arguments in a folder and measures it; throws with what it said where it fails.
 */
export async function measure(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Taken> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (said = (said + data).slice(-4000)));
  let memory: number | null = null;
  const timer = setInterval(() => {
    const now = memoryOf(child.pid ?? 0);
    if (now !== null) memory = Math.max(memory ?? 0, now);
  }, LOOK);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`node ${args.join(' ')} failed in ${folder}:\n${said}`);
  return { seconds: (performance.now() - started) / 1000, memory };
}

/** Resident bytes of a process and its descendants, from /proc; null where there is none. */
function memoryOf(root: number): number | null {
  let processes: { pid: number; parent: number; pages: number }[];
  try {
    processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          // The name of a program, which stands in brackets, may hold anything.
          const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
            .replace(/^.*\) /s, '')
            .split(' ');
          return [{ pid: Number(pid), parent: Number(fields[1]), pages: Number(fields[21]) }];
        } catch {
          return [];
        }
      });
  } catch {
    return null;
  }
  const children = Map.groupBy(processes, ({ parent }) => parent);
  const pagesUnder = (pid: number): number =>
    (children.get(pid) ?? []).reduce((sum, each) => sum + each.pages + pagesUnder(each.pid), 0);
  const own = processes.find(({ pid }) => pid === root)?.pages;
  return own === undefined ? null : (own + pagesUnder(root)) * 4096;
}

/** Bytes of all files in a folder. */
export async function sizeOf(folder: string): Promise<number> {
  const sizes = await Promise.all(
    (await filesOf(folder)).map(async (file) => (await stat(join(folder, file))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The middle one of some numbers, the lower where there are two. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}
