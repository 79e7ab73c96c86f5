import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

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

/** Packages that modules of a bundle are of, by the modules’ paths, and that are not named; each once. */
export function unnamed(modules: readonly string[]): string[] {
  const packages = modules.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? []);
  return [...new Set(packages)].filter((name) => !SHIPPED.some((each) => each.name === name));
}

/** Writes `third-party-notices.txt`, and stops a build whose scripts or styles ship code of a package that it does not name. */
export function notices(): AstroIntegration {
  let root = '';
  return {
    name: 'annotated-sources:notices',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [
              {
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
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const parts = await Promise.all(SHIPPED.map((each) => notice(join(root, 'node_modules', each.name), each)));
        const head =
          'What this site ships of the work of others, each with its version, its place in the site and its licence.\n';
        await writeFile(join(fileURLToPath(dir), 'third-party-notices.txt'), [head, ...parts].join(`\n${'='.repeat(78)}\n\n`));
      },
    },
  };
}

async function notice(folder: string, { name, what, licence }: Shipped): Promise<string> {
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const texts = await Promise.all(licence.map((file) => readFile(join(folder, file), 'utf8')));
  return `${name} ${version} (${license})\n${what}.\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}
