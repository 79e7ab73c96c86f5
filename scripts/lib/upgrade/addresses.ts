import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

/** What others may have cited of an edition. */
export interface Addresses {
  /** Pages of the built site, by their files in `dist/`. */
  readonly pages: readonly string[];
  /** Passages and notes, as their ledgers name them: `act#sec2`, `act#note-dues`. */
  readonly passages: readonly string[];
}

/** Every address that an edition in a folder has now, in its built site and in its ledgers. */
export async function addressesOf(root: string, site: string): Promise<Addresses> {
  const passages: string[] = [];
  for (const path of globSync('sources/*/anchors.json', { cwd: root }).sort()) {
    const ledger = JSON.parse(await readFile(join(root, path), 'utf8')) as Record<string, unknown>;
    const lists = Object.values(ledger).filter((each) => Array.isArray(each));
    // Each list ends with null, but for ledgers of before.
    for (const entry of lists.flat() as ({ readonly anchor: string } | null)[])
      if (entry) passages.push(`${basename(dirname(path))}#${entry.anchor}`);
  }
  const pages = globSync('**/index.html', { cwd: site }).sort();
  return { pages: pages.map((page) => page.split(sep).join('/')), passages };
}

/** Addresses of an edition before that it has no more. */
export function lost(before: Addresses, now: Addresses): string[] {
  const has = { pages: new Set(now.pages), passages: new Set(now.passages) };
  return [
    ...before.pages.filter((page) => !has.pages.has(page)).map((page) => `/${page}`),
    ...before.passages.filter((passage) => !has.passages.has(passage)),
  ];
}
