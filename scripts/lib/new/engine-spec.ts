import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CODE_ROOT, engineVersion } from '../settings.ts';

/** How an edition's `package.json` names the engine. */
export interface EngineSpec {
  readonly spec: string;
  /** The packed file that it names, to stand beside it. */
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

/** What npm notes of the packages in a `node_modules`. */
interface Installed {
  readonly packages?: Readonly<Record<string, { readonly resolved?: string }>>;
}

/**
 * The engine that runs, for npm to get again: its version, or where it was installed from a packed
 * file, that file, which then goes with the edition.
 */
export async function engineSpec(): Promise<EngineSpec> {
  const modules = dirname(CODE_ROOT);
  const installed = await readFile(join(modules, '.package-lock.json'), 'utf8').then(
    (text) => JSON.parse(text) as Installed,
    () => ({}) as Installed,
  );
  const from = installed.packages?.['node_modules/annotated-sources']?.resolved ?? '';
  if (!from.startsWith('file:')) return { spec: engineVersion() };
  const path = resolve(dirname(modules), from.slice('file:'.length));
  return {
    spec: `file:${basename(path)}`,
    file: { name: basename(path), bytes: await readFile(path) },
  };
}
