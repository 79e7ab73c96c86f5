import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PROJECT } from '../project.ts';

// A project that takes the engine as an Astro integration, with a page and components of its own
// beside ours.
const ASTRO = join(PROJECT, 'node_modules/astro/bin/astro.mjs');
// Astro serves nothing where it takes itself for part of a test.
const { EDITION_ROOT: _, VITEST: __, NODE_ENV: ___, ...ENV } = process.env;
let root: string;
const CONFIG = (options: string) => `import { defineConfig } from 'astro/config';
import { annotatedSources } from 'annotated-sources';
export default defineConfig({ integrations: [annotatedSources(${options})] });
`;
const FILES = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': CONFIG(
    "{ sources: './sources', components: { Facts: './src/Facts.astro' } }",
  ),
  'src/pages/visit.astro': `---
import Base from 'annotated-sources/layouts/Base.astro';
---
<Base title="Visiter"><p>Le port est ouvert.</p></Base>
`,
  'src/pages/glossary.astro': '<p>Un glossaire à nous.</p>',
  // It has what it stands for in it.
  'src/Facts.astro': `---
import Facts from 'annotated-sources/components/source/Facts.astro';
---
<div class="own-facts"><Facts {...Astro.props} /></div>
`,
};

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function build() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ASTRO, 'build'], {
    cwd: root,
    env: ENV,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

beforeAll(() => {
  // Under the engine's own folder: Astro takes a file that has no folder in common with the project
  // for one of the project's.
  mkdirSync(join(PROJECT, '.astro'), { recursive: true });
  root = mkdtempSync(join(PROJECT, '.astro', 'own-project-'));
  cpSync(join(PROJECT, 'src/fixtures/letters'), root, { recursive: true });
  for (const [path, content] of Object.entries(FILES)) put(path, content);
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(PROJECT, join(root, 'node_modules/annotated-sources'), 'junction');
  symlinkSync(join(PROJECT, 'node_modules/astro'), join(root, 'node_modules/astro'), 'junction');
  const { status, said } = build();
  expect(status, said).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const page = (path: string) => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');

test('the engine gives a project its pages, its search and its downloads by three lines of configuration', () => {
  expect(page('sources/lettre-1')).toContain('Chère Élise,');
  for (const path of [
    'pagefind/tables.json',
    'downloads/lettres-d-un-port.epub',
    'downloads/manifest-sha256.txt',
    'robots.txt',
  ])
    expect(existsSync(join(root, 'dist', path)), path).toBe(true);
});

test('a page of its own stands beside ours, and one of the same address in place of ours', () => {
  expect(page('visit')).toContain('Le port est ouvert.');
  expect(page('visit')).toContain('Lettres d’un port');
  expect(page('glossary')).toContain('Un glossaire à nous.');
  expect(page('glossary')).not.toContain('<nav');
});

test('a component of its own stands in place of ours by its name, and may have ours in it', () => {
  expect(page('sources/lettre-1')).toMatch(/<div class="?own-facts"?[^>]*><dl[^>]*>/);
});

test('in development a page shows an edited source, and the last good one after a mistake', async () => {
  const server = spawn(process.execPath, [ASTRO, 'dev', '--port', '0'], {
    cwd: root,
    env: ENV,
  });
  const path = join(root, 'sources/lettre-1/source.yaml');
  const before = readFileSync(path, 'utf8');
  try {
    let said = '';
    for (const out of [server.stdout, server.stderr])
      out.on('data', (part: Buffer) => (said += stripVTControlCharacters(String(part))));
    const url = await vi.waitFor(() => /Local +(http:\S+)/.exec(said)?.[1] ?? expect.fail(said), {
      timeout: 60_000,
    });
    const shown = async () => (await fetch(new URL('sources/lettre-1/', url))).text();
    expect(await shown()).toContain('Marthe, 3 mai 1931');
    writeFileSync(path, before.replace('Marthe, 3 mai 1931', 'Marthe, encore'));
    await vi.waitFor(async () => expect(await shown()).toContain('Marthe, encore'), {
      timeout: 60_000,
      interval: 200,
    });
    writeFileSync(path, before.replace('kind: document', 'kind: poem'));
    await vi.waitFor(() => expect(said).toMatch(/sources\/lettre-1\/source\.yaml:2:7: .*kind/), {
      timeout: 60_000,
      interval: 200,
    });
    expect(await shown()).toContain('Marthe, encore');
  } finally {
    server.kill();
    writeFileSync(path, before);
  }
}, 240_000);

test('a component that is none of ours, and a file that is not there, are told with what to do', () => {
  put('astro.config.mjs', CONFIG("{ components: { Fax: './src/Facts.astro' } }"));
  expect(build()).toMatchObject({
    status: 1,
    said: expect.stringMatching(/Fax is no component of the engine\. Name one of .*Facts/),
  });
  put('astro.config.mjs', CONFIG("{ components: { Facts: './src/Fax.astro' } }"));
  expect(build()).toMatchObject({
    status: 1,
    said: expect.stringContaining('Facts: ./src/Fax.astro is not there.'),
  });
  put('astro.config.mjs', CONFIG("{ sources: './texts' }"));
  expect(build()).toMatchObject({
    status: 1,
    said: expect.stringContaining('./texts is not called sources'),
  });
});
