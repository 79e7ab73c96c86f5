import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noRoom } from './no-room.ts';
import { sweep } from './sweep.ts';

/** Writes a file whole or not at all: beside its place first, then moved there. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await sweep(dirname(path));
    await writeFile(draft, content, { flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw noRoom(error, path);
  }
}

/** A folder to be written: relative paths and what stands in them. */
export interface Folder {
  readonly path: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/**
 * Writes new folders, all of them or none: first under hidden names beside their places, then moved
 * there.
 *
 * The places must be free. `progress` is told of each folder before it is written.
 */
export async function writeFolders(
  folders: readonly Folder[],
  progress: (folder: Folder, index: number) => void,
): Promise<void> {
  const drafts: { draft: string; path: string }[] = [];
  const moved: string[] = [];
  for (const parent of new Set(folders.map(({ path }) => dirname(path)))) await sweep(parent);
  try {
    for (const [index, folder] of folders.entries()) {
      progress(folder, index);
      const draft = join(dirname(folder.path), `.importing-${process.pid}-${index}`);
      drafts.push({ draft, path: folder.path });
      for (const [name, content] of Object.entries(folder.files))
        await writeWhole(join(draft, name), content);
    }
    for (const { draft, path } of drafts) {
      await rename(draft, path);
      moved.push(path);
    }
  } catch (error) {
    for (const path of moved) await rm(path, { recursive: true, force: true });
    throw error;
  } finally {
    for (const { draft } of drafts) await rm(draft, { recursive: true, force: true });
  }
}
