import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import { sha256OfFile } from '../../../src/publish/fixity/sha256-of-file.ts';
import { ASTRO_ROOT, CODE_ROOT, EDITION_ROOT } from '../settings.ts';

/** What lies in any folder and makes no site: what runs write, and what is hidden, but for Astro's. */
const NO_INPUT = /^(?:node_modules|dist|dist-local|shots|practice|bench\.json|[^/]*\.(?:log|tgz))$/;
const WRITTEN_OR_HIDDEN = /\.part$|(?:^|\/)\.(?!env(?:\.|$))[^/]*$/;

/** What of the engine is tried, but never built. */
const TRIED = /^(?:src\/(?:fixtures|e2e)|scripts\/dev)$|\.test\.ts$/;

/** Characters before the path in a line: the digest and a space. */
const DIGEST = 65;

/** Largest file that is read at once, in bytes. */
const LARGEST = 1 << 22;

/** Variables that change a site; `PUBLIC_` is what an edition's own pages may read. */
const VARIABLES = /^(?:SITE_URL|BASE_PATH|PORT|ANNOTATED_SOURCES_LOCAL|PUBLIC_.*)$/;

/** The digests of what a site is made from. */
export interface Inputs {
  /** Of all. */
  readonly site: string;
  /** Of all but the sources and their PDFs, wherever they lie: by what anything is made of a source. */
  readonly code: () => Promise<string>;
  /** The same in this folder: what the bundle that makes pages is made from. */
  readonly bundle: () => Promise<string>;
  /** Each file, as its digest, a space and its path from the folder of the engine or the edition. */
  readonly files: readonly string[];
}

/**
 * Whether inputs are others than they were, but for files that the build wrote itself: then somebody
 * worked on them meanwhile, and it is not known which of the two were built.
 */
export function changedMeanwhile(
  before: Inputs,
  after: Inputs,
  written: readonly string[],
): boolean {
  const others = ({ files }: Inputs) =>
    files.filter((line) => !written.includes(line.slice(DIGEST))).join('\n');
  return others(before) !== others(after);
}

/**
 * Digests all that a site is made from: the engine, the edition, the libraries as they were
 * installed, the variables of the environment and the version of Node. What was changed by hand
 * within an installed library is not seen.
 */
export function digestInputs(): Inputs {
  const common = [
    process.version,
    ...Object.entries(process.env)
      .filter(([name]) => VARIABLES.test(name))
      .map(([name, value]) => `${name}=${value}`)
      .sort(),
  ];
  const roots = [...new Set([CODE_ROOT, ASTRO_ROOT, EDITION_ROOT].map((root) => join(root, '.')))];
  const files = roots.map((root) => filesUnder(root));
  const digest = (takes: (path: string) => boolean, ...rest: readonly string[]) =>
    sha256(
      [...common, ...rest, ...files.map((each) => each.filter(takes).join('\n'))].join('\n\n'),
    );
  const code = async () => {
    const { interfacesIn } = await import('../../../src/read/interfaces-in.ts');
    // Pages stand at addresses of the languages of the interface.
    const languages = interfacesIn(join(EDITION_ROOT, 'sources'));
    return digest((line) => !/^(?:sources|pdf)\//.test(line.slice(DIGEST)), ...languages);
  };
  return {
    files: files.flat(),
    site: digest(() => true),
    code,
    bundle: async () => sha256(`${await code()}\n${ASTRO_ROOT}`),
  };
}

/** Every file under a folder, and the list of the libraries installed in it, with its digest. */
function filesUnder(root: string): string[] {
  const lines: string[] = [];
  const isCode = root === join(CODE_ROOT, '.');
  const take = (path: string) => {
    const at = join(root, path);
    const digest = statSync(at).size > LARGEST ? sha256OfFile(at) : sha256(readFileSync(at));
    lines.push(`${digest} ${path}`);
  };
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (NO_INPUT.test(path) || (isCode && TRIED.test(path))) continue;
      if (WRITTEN_OR_HIDDEN.test(path) && !path.startsWith('public/')) continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) take(path);
      else lines.push(`${'link'.padEnd(DIGEST)}${path}`);
    }
  };
  walk('');
  const installed = 'node_modules/.package-lock.json';
  if (statSync(join(root, installed), { throwIfNoEntry: false })) take(installed);
  return lines.sort();
}
