import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { sha256 } from '../../src/model/text/fingerprint.ts';
import { Refusal } from './arguments.ts';

/** Every file of a folder, by its path in it (`local/paragraphs.json`). */
export type FolderFiles = ReadonlyMap<string, Uint8Array>;

/** Reads a folder whole. Throws a {@link Refusal} for a link in it, which leads elsewhere. */
export async function readFolder(folder: string): Promise<FolderFiles> {
  const files = new Map<string, Uint8Array>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink())
      throw new Refusal(`${path}:1:1: It is a link to another place. Put the file itself there.`);
    if (entry.isFile())
      files.set(relative(folder, path).split(sep).join('/'), await readFile(path));
  }
  return files;
}

/** The SHA-256 of each file of a folder. */
export function sumsOf(files: FolderFiles): Record<string, string> {
  return Object.fromEntries([...files].map(([path, bytes]) => [path, sha256(bytes)]).sort());
}

/** The files in which two folders differ, in order. */
export function differing(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): string[] {
  const paths = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...paths].filter((path) => a[path] !== b[path]).sort();
}
