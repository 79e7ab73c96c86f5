import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { digestOfData } from '../../../src/finish/bundle/digest-of-data.ts';
import type { Keeper } from '../../../src/model/kept-work.ts';
import { sealed, unsealed } from '../../../src/publish/fixity/seal.ts';

/** How long a result is kept that no build asks for, in milliseconds: a week. */
const LONGEST = 7 * 24 * 60 * 60 * 1000;

/**
 * Keeps results of work in a folder, for one version of the code: a digest of it. A result is never
 * trusted: one that is not what was written is made anew. `forget` takes away what no build has
 * asked for in a week.
 */
export function workKeeper(folder: string, code: string): Keeper & { readonly forget: () => void } {
  const asked = new Set<string>();
  const digest = (input: unknown) => digestOfData([code, input]);
  const take = (name: string) => {
    asked.add(name);
    const kept = readSealed(join(folder, name));
    return kept ? (deserialize(kept) as unknown) : undefined;
  };
  const keep = (name: string, made: unknown) => {
    try {
      mkdirSync(folder, { recursive: true });
      const path = join(folder, name);
      const aside = `${path}.${process.pid}.part`;
      writeFileSync(aside, sealed(serialize(made)));
      renameSync(aside, path);
    } catch {
      // A full or locked disk keeps nothing, and takes nothing away either.
    }
  };
  const forget = () => {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (!asked.has(name) && Date.now() - written > LONGEST) rmSync(path, { force: true });
    }
  };
  return { digest, take, keep, forget };
}

/** A result as it was kept; null where it is not that. */
function readSealed(path: string): Buffer | null {
  try {
    return unsealed(readFileSync(path));
  } catch {
    return null;
  }
}
