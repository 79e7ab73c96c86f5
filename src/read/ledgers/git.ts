import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * What git says in a folder; null where it fails: there is no git, no repository, or not what was
 * asked for.
 */
export async function git(folder: string, ...args: readonly string[]): Promise<string | null> {
  try {
    const { stdout } = await run('git', ['-C', folder, ...args], { maxBuffer: 1 << 28 });
    return stdout;
  } catch {
    return null;
  }
}

/** A file as a commit has it (`HEAD`, `MERGE_HEAD`); null where it has none. */
export function fileIn(folder: string, commit: string, path: string): Promise<string | null> {
  return git(folder, 'show', `${commit}:./${path}`);
}

/** The commits that touched a file, the last one first; none where there is no repository. */
export async function commitsOf(folder: string, path: string): Promise<string[]> {
  const said = await git(folder, 'log', '--format=%h', '--', `./${path}`);
  return said?.split('\n').filter(Boolean) ?? [];
}

/** The ledgers of an edition that are not as the last commit has them; none without git. */
export async function changedLedgers(root: string): Promise<Set<string>> {
  const said = await git(root, 'diff', '--name-only', '-z', '--relative', 'HEAD', '--', 'sources');
  return new Set(said?.split('\0').filter((path) => path.endsWith('/anchors.json')) ?? []);
}
