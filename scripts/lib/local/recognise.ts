import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CaptureError } from '../../../src/model/capture/decode.ts';
import type { Source } from '../../../src/model/edition.ts';
import { type Found, matchCopy } from '../../../src/model/text/match-copy.ts';
import { filesOf } from '../../../src/publish/files-of.ts';
import { readerFor } from '../../../src/read/captures/readers.ts';
import { Sandbox } from '../../../src/read/captures/sandbox.ts';

/** Largest file that is read, in bytes. */
const LARGEST = 4 * 1024 * 1024;

/** What one file of a reader's folder turned out to hold. */
export interface Recognised {
  readonly file: string;
  /** Paragraphs found, by source; empty for a file that holds none. */
  readonly sources: ReadonlyMap<string, ReadonlyMap<string, Found>>;
  /** Why the file was not read, or null. */
  readonly skipped: string | null;
}

/** Looks through every file under a folder (or one file) for paragraphs of the given sources. */
export async function recogniseFiles(
  path: string,
  sources: readonly Source[],
): Promise<Recognised[]> {
  const isFolder = (await stat(path)).isDirectory();
  const files = isFolder ? (await filesOf(path)).map((file) => join(path, file)) : [path];
  const sandbox = new Sandbox();
  const recognised: Recognised[] = [];
  try {
    for (const file of files) recognised.push(await recognise(file, sources, sandbox));
  } finally {
    sandbox.close();
  }
  return recognised;
}

async function recognise(
  file: string,
  sources: readonly Source[],
  sandbox: Sandbox,
): Promise<Recognised> {
  const skip = (skipped: string): Recognised => ({ file, sources: new Map(), skipped });
  if ((await stat(file)).size > LARGEST) return skip('larger than 4 MiB');
  const bytes = await readFile(file);
  let text: string;
  try {
    const { lines } = await sandbox.read({
      reader: readerFor(bytes, file).id,
      bytes,
      options: {},
      lang: sources[0]?.record.lang ?? 'en',
    });
    text = lines.map((line) => line.text).join('\n');
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    return skip(`${error.message}; save its text as plain text first`);
  }
  const found = sources.flatMap(({ id, paragraphs }) => {
    const known = paragraphs
      .filter(({ anchor }) => anchor !== 'title')
      .map(({ anchor, words, fingerprint }) => ({ anchor, words, ...fingerprint }));
    const matches = matchCopy(text, known);
    return matches.size > 0 ? [[id, matches] as const] : [];
  });
  return { file, sources: new Map(found), skipped: null };
}
