import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

// Pagefind's own files: compressed, with a signature before their content.

/** What Pagefind writes before the content of each of its files. */
const SIGNATURE = 'pagefind_dcd';

/** A piece of its index in its list of them: the first word, the last, and its name. */
export type IndexPiece = readonly [from: string, to: string, name: string];

/** Reads a file of CBOR. */
export async function readCbor<T>(path: string): Promise<T> {
  return decode(gunzipSync(await readFile(path)).subarray(SIGNATURE.length)) as T;
}

export async function writeCbor(path: string, value: unknown): Promise<void> {
  await writeFile(
    path,
    gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode(value)]), { level: 9 }),
  );
}
