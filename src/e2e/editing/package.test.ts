import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { stagePackage } from '../../../scripts/dev/pack/stage.ts';
import { filesOf } from '../../publish/files-of.ts';
import { loadEdition } from '../../read/loader.ts';
import { buildPublished, guideExamples, PROJECT, runScript } from '../project.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 400_000 });

// An edition made, served, filled and brought to a newer engine, from the packed file alone.
let folder: string;
let root: string;
let packed: string;
const { EDITION_ROOT: _, VITEST: __, NODE_ENV: ___, BASE_URL: ____, ...ENV } = process.env;
const env = { ...ENV, npm_config_prefer_offline: 'true', npm_config_update_notifier: 'false' };

function command(name: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(name, args, { cwd, env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}
const edition = (...args: string[]) => command('npm', ['run', '--silent', ...args], root);

/** Packs the package as npm does, into a folder; with another version where one is given. */
async function pack(into: string, version?: string): Promise<string> {
  const stage = mkdtempSync(join(tmpdir(), 'package-'));
  await stagePackage(stage);
  if (version)
    for (const name of ['package.json', 'npm-shrinkwrap.json']) {
      const path = join(stage, name);
      writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version }));
    }
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--silent', stage], {
    cwd: into,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  rmSync(stage, { recursive: true });
  return join(into, stdout.trim());
}

/** Starts one of the edition's servers; resolves with its address and how to stop it. */
async function served(name: 'start' | 'dev') {
  const child = spawn('npm', ['run', '--silent', name], {
    cwd: root,
    env: { ...env, PORT: '0' },
    detached: true,
  });
  let said = '';
  for (const out of [child.stdout, child.stderr]) out.on('data', (part) => (said += String(part)));
  const url = await vi.waitFor(
    () =>
      /(?:Serving at|Local) +(http:\/\/localhost:\d+)/.exec(stripVTControlCharacters(said))?.[1] ??
      expect.fail(said),
    { timeout: 60_000, interval: 200 },
  );
  const stop = () => process.kill(-(child.pid as number));
  return { url, stop, get: async (path: string) => (await fetch(url + path)).text() };
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'from-package-')));
  packed = await pack(folder);
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(
    join(empty, 'package.json'),
    '{ "private": true, "allowScripts": { "node": true, "esbuild": true } }',
  );
  const installed = command('npm', ['install', '--no-audit', '--no-fund', packed], empty);
  expect(installed.status, installed.said).toBe(0);
  const made = command(
    join(empty, 'node_modules/.bin/annotated-sources'),
    [
      'new',
      'port',
      '--title',
      'Papers of a port',
      '--languages',
      'en',
      '--publisher',
      'A library',
    ].concat(['--licence', 'cc by 4.0', '--yes', '--no-install']),
    folder,
  );
  expect(made).toMatchObject({ status: 0, said: expect.stringContaining('Made port/.') });
  root = join(folder, 'port');
  // What npm install would put there, once more.
  renameSync(join(empty, 'node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package has at most 3 MB, and nothing of the first edition', async () => {
  expect(statSync(packed).size).toBeLessThan(3e6);
  const { record, sources, names } = await loadEdition({ root: PROJECT });
  const words = [
    record.title,
    ...sources.flatMap(({ record: { title, short } }) => [title, short]),
    ...names.map(({ name }) => name),
    'Xinjiang',
    '新疆',
    // Its name is that of the package; an office may be called by a common word.
  ].filter((word) => word !== 'Annotated Sources' && !/^[a-z]+$/.test(word));
  const engine = join(root, 'node_modules/annotated-sources');
  const files = (await filesOf(engine)).filter((file) => file !== 'package.json');
  expect(files).toContain('src/index.js');
  for (const file of files) {
    const text = readFileSync(join(engine, file), 'utf8');
    for (const word of words) expect(text.includes(word), `${file}: ${word}`).toBe(false);
  }
});

test('a new edition without a source is served, and its home page says how to add the first', async () => {
  const { get, stop } = await served('start');
  try {
    const home = await get('/');
    expect(home).toContain('Papers of a port');
    expect(home).toMatch(/No source yet\..*npm run import -- /s);
    expect(await get('/favicon.svg')).toContain('<svg');
    expect(await get('/search/')).toContain('No source yet');
  } finally {
    stop();
  }
});

test('modules of its own are typed by the package', () => {
  const modules = Object.entries(guideExamples()).filter(([path]) => path.startsWith('overrides/'));
  for (const [path, content] of modules) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const wrong = join(root, 'wrong.ts');
  writeFileSync(
    wrong,
    "import type { SourceFormat } from 'annotated-sources/overrides';\nexport default { of: 'source', type: 'text/csv', words: {}, write: (_, { id }) => id.length } satisfies SourceFormat;\n",
  );
  const files = modules.map(([path]) => path).filter((path) => path.endsWith('.ts'));
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--ignoreConfig'];
  const tsc = join(PROJECT, 'node_modules/.bin/tsc');
  const { said } = command(tsc, [...options, ...files, wrong], root);
  expect(
    said
      .trim()
      .split('\n')
      .filter((line) => /^\S/.test(line)),
  ).toEqual([
    expect.stringMatching(/^wrong\.ts.*Type 'number' is not assignable to type 'string'/),
  ]);
  rmSync(wrong);
});

test('a text is imported, noted while one looks, entered, built and proven', async () => {
  const text =
    'Rules of the Pier\n\nArticle 1. Boats pay two crowns.\n\nArticle 2. Nobody fishes.\n';
  writeFileSync(join(root, 'rules.txt'), text);
  const rights = ['--rights', 'not-protected', '--evidence', 'A rule of the port'];
  const imported = edition(
    ...['import', '--', 'rules.txt', '--id', 'rules', '--lang', 'en', '--title-line', '1'],
    ...['--kind', 'legislation', ...rights],
  );
  expect(imported).toMatchObject({ status: 0 });
  const { get, stop } = await served('dev');
  try {
    expect(await get('/sources/rules/')).toContain('Boats pay two crowns.');
    const page = join(root, 'sources/rules/en.mdx');
    writeFileSync(
      page,
      `${readFileSync(page, 'utf8').replace('two crowns', '[two crowns][^dues]')}\n[^dues]: **Term.** A coin of the port.\n`,
    );
    await vi.waitFor(
      async () => expect(await get('/sources/rules/')).toContain('A coin of the port'),
      { timeout: 30_000, interval: 200 },
    );
  } finally {
    stop();
  }
  expect(edition('anchors', '--', '--yes')).toMatchObject({ status: 0 });
  expect(command('npm', ['test', '--silent'], root)).toMatchObject({
    status: 0,
    said: expect.stringContaining('holds  every page has the characters of its text'),
  });
  expect(edition('verify')).toMatchObject({ status: 0 });
  expect(readFileSync(join(root, 'dist/downloads/rules/words.csv'), 'utf8')).toContain('art2,4\n');
  expect(readFileSync(join(root, 'dist/cite/rules/index.html'), 'utf8')).toContain(
    '<dt>Petit journal du port<dd>',
  );
});

test('upgrade installs a newer engine, and proves that every address answers as before', async () => {
  const newer = await pack(folder, '9.9.9');
  const upgraded = edition('upgrade', '--', newer, '--yes');
  expect(upgraded).toMatchObject({
    status: 0,
    said: expect.stringMatching(/on 9\.9\.9\. \d+ pages and \d+ passages and notes answer/),
  });
  expect(command('node_modules/.bin/annotated-sources', ['--version'], root).said.trim()).toBe(
    '9.9.9',
  );
});

test('the made-up example is an edition that holds', () => {
  const bin = join(root, 'node_modules/.bin/annotated-sources');
  const args = ['new', 'example', '--example', '--yes', '--no-install'];
  expect(command(bin, args, folder)).toMatchObject({ status: 0 });
  expect(command(bin, args, folder)).toMatchObject({
    status: 1,
    said: expect.stringContaining('example is there already. Name a folder that is not'),
  });
  expect(command(bin, ['build'], join(folder, 'example'))).toMatchObject({ status: 0 });
});

test('the first edition built by the package is the one that the repository builds', () => {
  buildPublished();
  for (const folder of ['sources', 'overrides'])
    rmSync(join(root, folder), { recursive: true, force: true });
  cpSync(join(PROJECT, 'sources'), join(root, 'sources'), { recursive: true });
  expect(edition('build')).toMatchObject({ status: 0 });
  const { stdout } = runScript('dev/compare-sites.ts', PROJECT, [
    join(PROJECT, 'dist'),
    join(root, 'dist'),
  ]);
  // Astro names the scopes of styles by the places of components; so the archive's sum, which the
  // page of downloads prints, is another too.
  // And a script is named by its bytes, which are others where its types were taken off before, as a
  // style sheet of the archive is by its own.
  const other = stdout
    .replaceAll(/^.*_astro\/[\w.-]+\.(?:js|css): only (?:before|after)$/gm, '')
    .replaceAll(/(?<=_astro\/)[0-9a-f]+(?=\.css)/g, '')
    .replaceAll(/^.*: other links: “(.*)” is “\1”$/gm, '')
    .split('\n')
    .filter((line) =>
      /: (?!other (?:bytes|markup|white space))/.test(line.replace(/^.*\.zip: /, '')),
    );
  expect(
    other.filter((line) => !/^(?:[\w-]+\/)?downloads\/index\.html: other words/.test(line)),
  ).toEqual([]);
});
