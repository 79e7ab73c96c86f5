import {
  appendFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import { makeEdition, PROJECT, runScript } from '../project.ts';

// A small edition, built again and again; what is kept of it lies apart from that of others.
const BUNDLES = join(PROJECT, 'node_modules/.cache/annotated-sources/bundles');
let root: string;
let cache: string;
/** The variable gives it a bundle of its own, which may be damaged. */
const env = () => ({
  ANNOTATED_SOURCES_CACHE: cache,
  PUBLIC_TRIED: cache,
  SITE_URL: 'https://letters.invalid',
});
function build(args: readonly string[] = [], more: Record<string, string> = {}): string {
  const { status, stdout, stderr } = runScript('build.ts', root, args, { ...env(), ...more });
  expect(status, stderr).toBe(0);
  return stdout;
}
/** Checksums of the site as it lies there, by its files. */
function siteSums(): Record<string, string> {
  const dist = join(root, 'dist');
  const files = globSync('**/*', { cwd: dist, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(dist.length + 1), sha256(readFileSync(path))]),
  );
}
const inSite = (path: string) => join(root, 'dist', path);
const source = (path: string) => join(root, 'sources', path);
/** Changes a bit in every 4,096 bytes of a file: in every page of a store. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  for (let at = Math.floor(Math.min(bytes.length, 4096) / 2); at < bytes.length; at += 4096)
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

beforeAll(() => {
  root = makeEdition('letters');
  cache = mkdtempSync(join(tmpdir(), 'kept-'));
  const record = readFileSync(source('edition.yaml'), 'utf8');
  writeFileSync(source('edition.yaml'), record.replace(/^publisher: .*$/m, 'publisher: ""'));
  build(['--fresh']);
});
afterAll(() => {
  for (const folder of [root, cache]) rmSync(folder, { recursive: true, force: true });
  for (const folder of globSync(join(BUNDLES, '*')))
    if (!before.has(folder)) rmSync(folder, { recursive: true, force: true });
});
const before = new Set(globSync(join(BUNDLES, '*')));

test('a build with nothing changed leaves the site as it lies there, and says again what is to be seen to', () => {
  const fresh = siteSums();
  const { mtimeMs } = statSync(inSite('index.html'));
  const { stdout, stderr } = runScript('build.ts', root, [], env());
  expect(stdout).toContain('Nothing has changed');
  expect(stderr).toContain('publisher is empty');
  expect(statSync(inSite('index.html')).mtimeMs).toBe(mtimeMs);
  expect(siteSums()).toEqual(fresh);
});

test('a site whose bytes are others than what was built is built again', () => {
  const fresh = siteSums();
  damage(inSite('sources/lettre-1/index.html'));
  expect(build()).toContain('Built ');
  expect(siteSums()).toEqual(fresh);
  writeFileSync(inSite('foreign.txt'), 'Not of this site.');
  expect(build()).toContain('Built ');
  expect(siteSums()).toEqual(fresh);
});

test.each([
  [
    'a note',
    () =>
      writeFileSync(
        source('lettre-1/fr.mdx'),
        readFileSync(source('lettre-1/fr.mdx'), 'utf8').replace('Poisson', 'Un poisson'),
      ),
    {},
  ],
  [
    'a style sheet of the edition’s own',
    () => {
      mkdirSync(join(root, 'overrides'));
      writeFileSync(join(root, 'overrides/style.css'), ':root { --width: 41rem; }\n');
    },
    {},
  ],
  ['where the site will be', () => {}, { BASE_PATH: '/letters' }],
  ['a source taken away', () => rmSync(source('lettre-2'), { recursive: true }), {}],
])('after a change of %s the site is what it is when all is made anew', (_what, change, more) => {
  change();
  if (!statSync(source('lettre-2'), { throwIfNoEntry: false })) {
    // Nothing may lead to what is no more there.
    const page = source('lettre-1/fr.mdx');
    const text = readFileSync(page, 'utf8');
    writeFileSync(page, text.replace('[la réponse](../lettre-2/#p2)', 'la réponse'));
  }
  expect(build([], more)).toContain('Built ');
  const kept = siteSums();
  build(['--fresh'], more);
  expect(siteSums()).toEqual(kept);
});

test('what is kept and was damaged, cut or written by somebody else is made anew', () => {
  build();
  const whole = siteSums();
  const bundle = globSync(join(BUNDLES, '*')).filter((folder) => !before.has(folder));
  expect(bundle.length).toBeGreaterThan(0);
  const harm: (() => void)[] = [
    () => {
      for (const path of globSync(join(cache, '{built,work}/*'))) damage(path);
    },
    () => {
      for (const path of globSync(join(cache, '{built,work}/*'))) writeFileSync(path, '{');
    },
    () => {
      for (const folder of bundle)
        for (const path of globSync(join(folder, 'server/**/*.mjs'))) damage(path);
    },
    () => {
      for (const folder of bundle) writeFileSync(join(folder, 'bundle.json'), '{}\n{}');
    },
    () => {
      for (const folder of bundle) appendFileSync(join(folder, 'site/foreign.js'), 'alert(1)');
    },
  ];
  for (const each of harm) {
    each();
    // Something is to be made, so that what is kept is asked for.
    rmSync(join(root, 'dist'), { recursive: true });
    build();
    expect(siteSums()).toEqual(whole);
  }
});
