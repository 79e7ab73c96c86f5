import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetOldest } from '../../../src/finish/bundle/forget-oldest.ts';
import type { Keeper } from '../../../src/model/kept-work.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';

/** Most results of one kind that are kept. */
const MOST = 200;

/**
 * Keeps results of work in a folder, for one version of the code: a digest of it. A result is never
 * trusted: one that is not what was written is made anew.
 */
export function workKeeper(folder: string, code: string): Keeper {
  return (kind, input, make) => {
    const path = join(folder, kind, `${sha256(JSON.stringify([code, input]))}.json`);
    const kept = readSealed(path);
    if (kept !== null) return JSON.parse(kept) as ReturnType<typeof make>;
    const made = make(input);
    try {
      mkdirSync(join(folder, kind), { recursive: true });
      const text = JSON.stringify(made);
      const aside = `${path}.${process.pid}.part`;
      writeFileSync(aside, `${sha256(text)}\n${text}`);
      renameSync(aside, path);
      forgetOldest(join(folder, kind), MOST);
    } catch {
      // A full or locked disk keeps nothing, and takes nothing away either.
    }
    return made;
  };
}

/** What follows a line with its checksum; null where it is not that. */
function readSealed(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8');
    const sealed = text.slice(text.indexOf('\n') + 1);
    return text.startsWith(`${sha256(sealed)}\n`) ? sealed : null;
  } catch {
    return null;
  }
}
