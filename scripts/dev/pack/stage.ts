import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transform } from 'esbuild';
import ts from 'typescript';
import { CODE_ROOT } from '../../lib/settings.ts';
import { shrinkwrap } from './shrinkwrap.ts';

/** What an edition needs to run: no tests, no made-up editions, nothing that only developers run. */
const SHIPPED = ['src/**/*.{ts,astro,css,mdx}', 'scripts/**/*.ts'];
const LEFT_OUT =
  /\.test\.ts$|\/made-up-[\w-]+\.ts$|^src\/(?:fixtures|e2e)\/|^scripts\/(?:dev\/|check\.ts|lib\/browser\.ts|package\/)/;

/** Made-up sources, of which `new --example` makes an edition, by the fixtures that have them. */
const EXAMPLE: readonly (readonly [fixture: string, sources: readonly string[]])[] = [
  [
    'fog',
    ['decision', 'post-captains', 'post-report', 'unsigned', 'names.yaml', 'references.json'],
  ],
  ['structured', ['law', 'letter', 'minutes', 'notice', 'play', 'poem']],
  ['versions', ['act']],
];

/**
 * Writes the package into an empty folder, as npm packs it: Node runs no TypeScript of a package, so
 * its types are taken off here; all else stands where it stands in the repository.
 */
export async function stagePackage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const files = globSync(SHIPPED, { cwd: CODE_ROOT }).filter((file) => !LEFT_OUT.test(file));
  await Promise.all(
    files.map(async (file) => {
      const text = readFileSync(join(CODE_ROOT, file), 'utf8');
      const path = join(folder, file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await inPackage(file, text));
    }),
  );
  for (const [file, text] of overridesTypes()) writeFileSync(join(folder, file), text);
  cpSync(join(CODE_ROOT, 'public'), join(folder, 'public'), { recursive: true });
  for (const name of ['bin.mjs', 'README.md', 'LICENSE'])
    cpSync(join(CODE_ROOT, 'scripts/package', name), join(folder, name));
  cpSync(join(CODE_ROOT, 'CHANGELOG.md'), join(folder, 'CHANGELOG.md'));
  cpSync(join(CODE_ROOT, 'scripts/package/template'), join(folder, 'scripts/package/template'), {
    recursive: true,
  });
  for (const [fixture, sources] of EXAMPLE)
    for (const source of sources)
      cpSync(
        join(CODE_ROOT, 'src/fixtures', fixture, 'sources', source),
        join(folder, 'scripts/package/example', source),
        { recursive: true },
      );
  const { version, license, dependencies, devDependencies } = JSON.parse(
    readFileSync(join(CODE_ROOT, 'package.json'), 'utf8'),
  );
  const manifest = {
    ...JSON.parse(readFileSync(join(CODE_ROOT, 'scripts/package/package.json'), 'utf8')),
    version,
    license,
    dependencies: { ...dependencies, node: devDependencies.node },
  };
  const write = (name: string, value: object) =>
    writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  write('package.json', manifest);
  write('npm-shrinkwrap.json', shrinkwrap(manifest));
}

/** Declarations of what modules in an edition's `overrides/` may be, for editors' editors. */
function overridesTypes(): Map<string, string> {
  const files = new Map<string, string>();
  const program = ts.createProgram([join(CODE_ROOT, 'src/overrides.ts')], {
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2024,
    types: [],
  });
  program.emit(undefined, (path, text) => files.set(relative(CODE_ROOT, path), namedAsJs(text)));
  return files;
}

const TSCONFIG = { compilerOptions: { verbatimModuleSyntax: true } };

/** A file as it stands in the package: code without types, which names other files as they are. */
async function inPackage(file: string, text: string): Promise<string> {
  if (file.endsWith('.ts'))
    return namedAsJs((await transform(text, { loader: 'ts', tsconfigRaw: TSCONFIG })).code);
  return file.endsWith('.astro') ? namedAsJs(text) : text;
}

/** Files of ours that code names by a string are named as they are called in the package. */
function namedAsJs(code: string): string {
  return code.replace(/(['"`])([\w[\]./-]+)\.ts((?:\?[\w&=]*)?)\1/g, '$1$2.js$3$1');
}
