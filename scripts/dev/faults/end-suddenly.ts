import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { CODE_ROOT } from '../../lib/settings.ts';

/** A command of the project: a script and its arguments. */
export type Command = readonly [script: string, ...args: string[]];

/**
 * When a run is ended: after some milliseconds, or as soon as so many changes were seen in a
 * folder.
 */
export type Moment =
  | { readonly after: number }
  | { readonly changes: number; readonly folder: string };

export interface Ended {
  /** Exit code; null where the run was ended before it was done. */
  readonly status: number | null;
  readonly stderr: string;
  readonly took: number;
}

/**
 * Runs a command on an edition in a process group of its own, and kills all of it (SIGKILL) at a
 * moment, if one is given.
 */
export function runUntil(
  [script, ...args]: Command,
  root: string,
  moment?: Moment,
): Promise<Ended> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(CODE_ROOT, 'scripts', script), ...args], {
    cwd: CODE_ROOT,
    detached: true,
    // Vitest's own settings would be taken for the site's.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      BASE_URL: undefined,
      EDITION_ROOT: root,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It was done already.
    }
  };
  let seen = 0;
  const watcher =
    moment && 'folder' in moment
      ? watch(moment.folder, { recursive: true }, () => {
          seen += 1;
          if (seen === moment.changes) kill();
        })
      : null;
  const timer = moment && 'after' in moment ? setTimeout(kill, moment.after) : undefined;
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += String(data);
  });
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearTimeout(timer);
      watcher?.close();
      resolve({ status, stderr, took: performance.now() - started });
    });
  });
}
