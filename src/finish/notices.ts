import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { BuiltSite } from './built-site.ts';

/** A work of others, parts of which the built site ships. */
interface Shipped {
  readonly name: string;
  /** What of it, and where in the site. */
  readonly what: string;
  /** Files of the package that its licence stands in. */
  readonly licence: readonly string[];
}

const SHIPPED: readonly Shipped[] = [
  {
    name: 'pagefind',
    what: 'The search: pagefind/pagefind.js, wasm.*.pagefind and the index. The WebAssembly is compiled from Pagefind’s own code and the Rust libraries that https://github.com/Pagefind/pagefind names in its Cargo.lock',
    licence: ['LICENSE/LICENSE'],
  },
  {
    name: '@fontsource/noto-serif-sc',
    what: 'The Chinese face, cut down to the characters of the edition: fonts/',
    licence: ['LICENSE'],
  },
  {
    name: 'opencc-js',
    what: 'The traditional forms of the edition’s characters, as a table made from its dictionaries: pagefind/tables.json',
    licence: ['LICENSE', 'THIRD_PARTY_LICENSES.md'],
  },
  {
    name: 'pinyin-pro',
    what: 'The pinyin of the edition’s characters, as a table made with it: pagefind/tables.json and the index',
    licence: ['LICENSE'],
  },
  {
    name: 'stemmer',
    what: 'The stems of English words in a query: part of the script of the search page',
    licence: ['license'],
  },
];

/**
 * Packages that modules of a bundle are of, by the modules’ paths, and that are not named; each
 * once. The engine itself, where it is a package, is nobody else's.
 */
export function unnamed(modules: readonly string[]): string[] {
  const packages = modules.flatMap(
    (id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? [],
  );
  return [...new Set(packages)].filter(
    (name) => name !== 'annotated-sources' && !SHIPPED.some((each) => each.name === name),
  );
}

/** Stops a build whose scripts or styles ship code of a package that is not named. */
export function shippedIsNamed(): Plugin {
  return {
    name: 'annotated-sources:shipped',
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      const shipped = Object.values(bundle).flatMap((each) =>
        each.type === 'chunk' ? Object.keys(each.modules) : [],
      );
      const names = unnamed(shipped);
      if (names.length > 0)
        throw new Error(
          `The site ships code of ${names.join(', ')}. Name it in src/finish/notices.ts, with its licence.`,
        );
    },
  };
}

/** Writes `third-party-notices.txt`. */
export async function notices({ dist }: BuiltSite): Promise<void> {
  const parts = await Promise.all(SHIPPED.map(notice));
  const head =
    'What this site ships of the work of others, each with its version, its place in the site and its licence.\n';
  await writeFile(
    join(dist, 'third-party-notices.txt'),
    [head, ...parts].join(`\n${'='.repeat(78)}\n\n`),
  );
}

/** Folder of a package that the engine uses: in its own `node_modules`, or in one above. */
function folderOf(name: string): string {
  const found = createRequire(import.meta.url)
    .resolve.paths(name)
    ?.map((path) => join(path, name))
    .find((path) => existsSync(path));
  if (!found) throw new Error(`The package ${name} is not installed. Run npm install.`);
  return found;
}

async function notice({ name, what, licence }: Shipped): Promise<string> {
  const folder = folderOf(name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const texts = await Promise.all(licence.map((file) => readFile(join(folder, file), 'utf8')));
  return `${name} ${version} (${license})\n${what}.\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}
