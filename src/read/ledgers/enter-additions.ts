import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What was only added to a source, and the ledger with it. */
export interface Addition {
  /** `sources/<id>/anchors.json`. */
  readonly file: string;
  readonly text: string;
  readonly anchors: readonly string[];
}

/** Most anchors that are told by name. */
const TOLD = 6;

/**
 * Writes the ledgers to which something was only added, each whole or not at all, and returns the
 * line that says so; null where there is nothing.
 */
export async function enterAdditions(
  root: string,
  additions: readonly Addition[],
): Promise<string | null> {
  if (additions.length === 0) return null;
  for (const { file, text } of additions) {
    const path = join(root, file);
    const draft = `${path}.${process.pid}.part`;
    await writeFile(draft, text, { flush: true });
    await rename(draft, path);
  }
  const told = additions.map(({ file, anchors }) => {
    const more = anchors.length > TOLD ? ` and ${anchors.length - TOLD} more` : '';
    return `${anchors.slice(0, TOLD).join(', ')}${more} (${file})`;
  });
  return `Entered in the ledger: ${told.join('; ')}`;
}
