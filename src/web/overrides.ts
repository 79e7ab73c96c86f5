import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
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

const NAMES = [...OURS.keys()].sort().join(', ');

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
        `astro.config.mjs: components: ${name} is no component of the engine. Name one of ${NAMES}.`,
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

/** The folder of what an edition has in place of the engine's parts, beside `sources/`. */
export const OVERRIDES = 'overrides';

/**
 * Components in `overrides/components/` of an edition's folder, by their names. Throws for a file
 * that is no component.
 */
export function ownComponents(root: string): Record<string, string> {
  const folder = join(root, OVERRIDES, 'components');
  const found: Record<string, string> = {};
  for (const file of globSync('*', { cwd: folder }).filter((name) => !name.startsWith('.'))) {
    if (!file.endsWith('.astro'))
      throw new Error(
        `overrides/components/${file}: It is no component. Call it by the name of the one that it stands for, such as Facts.astro, and keep other files elsewhere.`,
      );
    const name = basename(file, '.astro');
    if (!OURS.has(name))
      throw new Error(
        `overrides/components/${file}: ${name} is no component of the engine. Name one of ${NAMES}.`,
      );
    found[name] = join(folder, file);
  }
  return found;
}

const STYLE = 'virtual:annotated-sources/style';

/** Gives pages what an edition adds to their style sheet, `overrides/style.css`. */
export function ownStyle(root: string): Plugin {
  const file = join(root, OVERRIDES, 'style.css');
  return {
    name: 'annotated-sources:own-style',
    resolveId: (source) => (source === STYLE ? `\0${STYLE}` : null),
    load(id) {
      if (id !== `\0${STYLE}`) return null;
      const css = existsSync(file) ? readFileSync(file, 'utf8') : '';
      if (/<\/style/i.test(css))
        throw new Error(
          'overrides/style.css: It has </style in it, which would end the style sheet. Write it otherwise.',
        );
      if (css) this.addWatchFile(file);
      return `export default ${JSON.stringify(css)}`;
    },
  };
}
