import { existsSync, globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The engine's components, by their names. */
const OURS = new Map(
  ['components', 'layouts'].flatMap((folder) =>
    globSync(`${folder}/**/*.astro`, { cwd: import.meta.dirname }).map((file) => [
      basename(file, '.astro'),
      resolve(import.meta.dirname, file),
    ]),
  ),
);

/**
 * Puts an edition's components in place of the engine's of the same names; one may itself import
 * what it stands for. Throws where a name is none of ours, or a file is not there. `root` is the
 * project's folder.
 */
export function overrides(components: Readonly<Record<string, string>>, root: string): Plugin {
  const places = new Map<string, string>();
  for (const [name, path] of Object.entries(components)) {
    const ours = OURS.get(name);
    const own = resolve(root, path);
    if (!ours)
      throw new Error(
        `astro.config.mjs: components: ${name} is no component of the engine. Name one of ${[...OURS.keys()].sort().join(', ')}.`,
      );
    if (!existsSync(own))
      throw new Error(
        `astro.config.mjs: components: ${name}: ${path} is not there. Give its path from ${root}.`,
      );
    places.set(ours, own);
  }
  return {
    name: 'annotated-sources:overrides',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (places.size === 0 || !importer || !source.endsWith('.astro')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      const own = found && places.get(found.id);
      return own && own !== importer.split('?')[0] ? own : null;
    },
  };
}
