import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_ROOT } from '../../lib/settings.ts';

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
}

/**
 * The lock that goes with the package: what this repository is tested with, without what only its
 * developers need. So an edition gets just these versions on every machine.
 */
export function shrinkwrap(manifest: {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}) {
  const lock = JSON.parse(readFileSync(join(CODE_ROOT, 'package-lock.json'), 'utf8')) as {
    readonly lockfileVersion: number;
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const kept = new Map<string, Locked>();
  const keep = (name: string, from: string): void => {
    // As Node looks for it: in the package’s own folder, then in those above.
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
      const path = `${at}${at && '/'}node_modules/${name}`;
      const found = lock.packages[path];
      if (found && !kept.has(path)) {
        const { dev: _, ...locked } = found;
        kept.set(path, locked);
        for (const each of [found.dependencies, found.optionalDependencies, found.peerDependencies])
          for (const needed of Object.keys(each ?? {})) keep(needed, path);
      }
      if (found || at === '') return;
    }
  };
  for (const name of Object.keys(manifest.dependencies)) keep(name, '');
  return {
    name: manifest.name,
    version: manifest.version,
    lockfileVersion: lock.lockfileVersion,
    requires: true,
    packages: {
      '': manifest,
      ...Object.fromEntries([...kept].sort(([one], [other]) => (one < other ? -1 : 1))),
    },
  };
}
