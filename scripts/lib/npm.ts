import { spawnSync } from 'node:child_process';

/** Runs npm in a folder, in sight of whoever called; gives its exit code. */
export function npm(folder: string, ...args: readonly string[]): number | null {
  const { status } = spawnSync('npm', args, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status;
}

/** The same to install what `package.json` names, or what is named here, saying no more than it must. */
export function npmInstall(folder: string, ...args: readonly string[]): number | null {
  return npm(folder, 'install', ...args, '--no-audit', '--no-fund', '--loglevel=error');
}
