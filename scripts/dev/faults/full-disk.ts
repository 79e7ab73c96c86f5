import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runUntil } from './end-suddenly.ts';
import { halfWritten, isSame, manifestOf } from './manifest.ts';
import { commandOf, makeRoot, type Scene, setRenamed, setSources } from './scenes.ts';

/**
 * Size of the disk in KiB: room for the edition, its caches, its site, and a second site beside it.
 */
const SIZE = 24 * 1024;

/**
 * Runs a command on a disk with so many bytes left, then with room. Returns what the editor was
 * told, `done` where the room was enough, and null where no disk can be made (Linux and root only).
 * Throws where something is not whole.
 */
export async function onFullDisk(scene: Scene, bytes: number): Promise<string | null> {
  const root = makeRoot();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}k`, 'tmpfs', root]);
  if (mounted.status !== 0) {
    rmSync(root, { recursive: true });
    return null;
  }
  try {
    const written = join(root, scene.writes);
    const fill = join(root, 'fill');
    setSources(root);
    // A site that stands already, of another edition.
    if (scene.writes === 'dist') {
      setRenamed(root);
      await mustRun(scene, root);
    }
    scene.set(root);
    const before = manifestOf(written);
    const { bavail, bsize } = statfsSync(root);
    writeFileSync(fill, new Uint8Array(Math.max(0, bavail * bsize - bytes)));
    const run = await runUntil(commandOf(scene, root), root);
    const now = manifestOf(written);
    rmSync(fill);
    await mustRun(scene, root);
    const after = manifestOf(written);
    if (run.status === 0) {
      if (!isSame(now, after))
        throw new Error(`${scene.name}, ${bytes} bytes: done, but not whole.`);
      return 'done';
    }
    const wrong =
      scene.writes === 'dist'
        ? isSame(now, before)
          ? []
          : ['The site is not as it was']
        : halfWritten(now, before, after);
    if (wrong.length > 0)
      throw new Error(`${scene.name}, ${bytes} bytes: ${wrong.join('\n')}\n${run.stderr}`);
    const told = run.stderr.split('\n').find((line) => /:\d+:\d+: .*no room is left/.test(line));
    if (!told)
      throw new Error(
        `${scene.name}, ${bytes} bytes: it did not say what is wrong:\n${run.stderr}`,
      );
    return told.replaceAll(root, '…');
  } finally {
    spawnSync('umount', [root]);
    rmSync(root, { recursive: true, force: true });
  }
}

async function mustRun(scene: Scene, root: string): Promise<void> {
  const { status, stderr } = await runUntil(commandOf(scene, root), root);
  if (status !== 0) throw new Error(`${scene.name}, with room, ended with ${status}:\n${stderr}`);
}
