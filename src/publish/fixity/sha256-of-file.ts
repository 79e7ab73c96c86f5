import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** What is in memory of a file at one time: 1 MB, taken when the first file is read. */
let piece: Buffer | undefined;

/** The SHA-256 of a file of any size, as 64 lower-case hex digits. */
export function sha256OfFile(path: string): string {
  piece ??= Buffer.allocUnsafe(1 << 20);
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
