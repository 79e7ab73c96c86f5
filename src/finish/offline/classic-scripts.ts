import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sha256 } from '../../model/text/fingerprint.ts';

const own = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Whether an inline module works from a disk as it is: it takes nothing from other files. */
export function standsAlone(module: string): boolean {
  return !/\b(?:fetch|import)\b/.test(module);
}

/** Where what stands for an inline module or style has its place. */
export function pathOfInline(text: string, ending: 'js' | 'css'): string {
  return `_astro/${sha256(text).slice(0, 12)}.${ending}`;
}

/**
 * Makes a classic script of a module, given as a file or as text with the folder that it imports
 * from: with everything that it imports, and with `fetch` and `import()` that work from a disk
 * (from-disk.ts).
 */
export async function classicScript(
  module: { file: string } | { text: string; folder: string },
): Promise<string> {
  const { outputFiles } = await build({
    ...('file' in module
      ? { entryPoints: [module.file] }
      : { stdin: { contents: withImports(module.text), resolveDir: module.folder } }),
    bundle: true,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    legalComments: 'inline',
    write: false,
    logLevel: 'silent',
    inject: [own('from-disk.ts')],
    define: { 'import.meta.url': 'moduleAddress' },
    plugins: [
      {
        name: 'imports',
        setup({ onLoad }) {
          onLoad({ filter: /\.[jt]s$/ }, async ({ path }) => ({
            contents: withImports(await readFile(path, 'utf8')),
            loader: path.endsWith('.ts') ? 'ts' : 'js',
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * A module's `import()` of what is only known as it runs is a name that can be replaced, as `fetch`
 * is.
 */
function withImports(module: string): string {
  return module.replace(/\bimport\((?!["'])/g, 'importModule(');
}

/** Pagefind's module as a classic script. It starts no worker: a page on a disk may not. */
export function pagefindScript(dist: string): Promise<string> {
  const text = `import * as pagefind from './pagefind.js';
pagefind.options({ noWorker: true });
Object.assign((self.fromDisk ??= {}), { 'pagefind/pagefind.js': pagefind });`;
  return classicScript({ text, folder: join(dist, 'pagefind') });
}
