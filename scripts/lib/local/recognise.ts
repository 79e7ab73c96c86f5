import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import type { Source } from '../../../src/model/edition.ts';
import { type Found, matchCopy } from '../../../src/model/text/match-copy.ts';
import { filesOf } from '../../../src/publish/files-of.ts';

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
  return Promise.all(files.map((file) => recognise(file, sources)));
}

async function recognise(file: string, sources: readonly Source[]): Promise<Recognised> {
  const skip = (skipped: string): Recognised => ({ file, sources: new Map(), skipped });
  if ((await stat(file)).size > LARGEST) return skip('larger than 4 MiB');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch {
    return skip('not UTF-8 text; save it as plain text first');
  }
  if (/\.x?html?$/i.test(file)) text = toText(fromHtml(text));
  const found = sources.flatMap(({ id, paragraphs }) => {
    const known = paragraphs
      .filter(({ anchor }) => anchor !== 'title')
      .map(({ anchor, words, fingerprint }) => ({ anchor, words, ...fingerprint }));
    const matches = matchCopy(text, known);
    return matches.size > 0 ? [[id, matches] as const] : [];
  });
  return { file, sources: new Map(found), skipped: null };
}
