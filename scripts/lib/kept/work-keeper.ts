import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { digestOfData } from '../../../src/finish/bundle/digest-of-data.ts';
import type { Keeper } from '../../../src/model/kept-work.ts';
import { sealed, unsealed } from '../../../src/publish/fixity/seal.ts';
import { openWorkStore } from './work-store.ts';

/** How many days a result is kept that no build asks for. */
const LONGEST = 7;

/** How much is held in memory until it is written together, in bytes. */
const AT_ONCE = 1 << 23;

const DAY = 24 * 60 * 60 * 1000;
const STORE = '.db';

/** A keeper that is to be told when the work is done. */
export interface WorkKeeper extends Keeper {
  /** Writes what is not written yet, and takes away what no build has asked for in a week. */
  readonly settle: () => void;
}

/**
 * Keeps results of work in a folder, for one version of the code: a digest of it. They are written
 * to a store of a name, and taken from every store there: those of other machines may be laid beside
 * it. A result is never trusted: one that is not what was written is made anew.
 */
export function workKeeper(folder: string, code: string, name = 'all'): WorkKeeper {
  const own = openWorkStore(join(folder, name + STORE));
  const others = storesIn(folder)
    .filter((file) => file !== name + STORE)
    .map((file) => openWorkStore(join(folder, file)));
  const asked = new Set<string>();
  let waiting = new Map<string, Buffer>();
  let size = 0;
  const today = () => Math.floor(Date.now() / DAY);
  const write = () => {
    own.put(waiting, today());
    waiting = new Map();
    size = 0;
  };
  const find = (at: string) => {
    for (const store of [own, ...others]) {
      const kept = unsealed(waiting.get(at) ?? store.get(at));
      if (kept) return kept;
    }
    return null;
  };
  return {
    digest: (input) => digestOfData([code, input]),
    take: (at) => {
      asked.add(at);
      const kept = find(at);
      return kept ? (deserialize(kept) as unknown) : undefined;
    },
    keep: (at, made) => {
      const bytes = sealed(serialize(made));
      waiting.set(at, bytes);
      size += bytes.length;
      if (size > AT_ONCE) write();
    },
    settle: () => {
      write();
      own.forget(asked, today(), today() - LONGEST);
      for (const store of [own, ...others]) store.close();
      forgetOldStores(folder);
    },
  };
}

function storesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith(STORE));
  } catch {
    return [];
  }
}

/** Takes away stores that nothing was written to for long. */
function forgetOldStores(folder: string): void {
  for (const file of storesIn(folder)) {
    const at = join(folder, file);
    const written = statSync(at, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - written > LONGEST * DAY) rmSync(at, { force: true });
  }
}
