import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadEdition } from '../../read/loader.ts';
import { makeEdition, PROJECT, runScript } from '../project.ts';
import { INTERFACE } from '../spoken.ts';

// What an edition puts beside the engine's pages and in the place of its parts, in its own folder.
let root: string;
/** The guide's examples, by their paths. */
const FILES = Object.fromEntries(
  [
    ...readFileSync(join(PROJECT, 'src/web/routes/guide/overrides.mdx'), 'utf8').matchAll(
      /^```\w+ file=(\S+)\n(.*?)^```$/gms,
    ),
  ].map(([, path = '', content = '']) => [
    // Words of the interface that the suite is run in.
    path.replace('words.en', `words.${INTERFACE}`),
    content,
  ]),
);
const put = (path: string, content: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const page = (path: string) => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');

/** Does something while a file says something else. */
async function changed(path: string, content: string, act: () => unknown): Promise<void> {
  const before = FILES[path];
  put(path, content);
  try {
    await act();
  } finally {
    if (before === undefined) rmSync(join(root, path));
    else put(path, before);
  }
}

beforeAll(() => {
  root = makeEdition('letters');
  // Its links are then those of the engine.
  const record = join(root, 'sources/edition.yaml');
  writeFileSync(record, readFileSync(record, 'utf8').replace(/^navigation:\n(?: .*\n)+/m, ''));
  for (const [path, content] of Object.entries(FILES)) put(path, content);
  const { status, stderr } = runScript('build.ts', root);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a page in Markdown stands at its name, in each of its languages, and is named at the head of all', () => {
  expect(page('visite')).toMatch(/<h1[^>]*>Visiter le port<\/h1>.*<strong>le mardi<\/strong>/s);
  expect(page('visite')).toMatch(
    /<section lang="en"[^>]*>.*Visiting the port.*Open on Tuesdays\./s,
  );
  expect(page('')).toMatch(/<nav.*href="\/visite\/"[^>]*>Visiter le port<\/a>.*<\/nav>/s);
});

test('all sources stand on a page of their own', () => {
  expect(page('sources')).toMatch(/href="\/sources\/lettre-1\/".*href="\/sources\/lettre-2\/"/s);
});

test('a component of its own stands in place of ours by its name, a style after ours, a word in place of ours', () => {
  expect(page('sources/lettre-1')).toMatch(/<div class="own-facts"[^>]*><dl/);
  expect(page('notes')).toContain('--accent: light-dark(rgb(0 80 90)');
  expect(page('notes')).toMatch(/<nav.*>Words of the port<\/a>.*<\/nav>/s);
});

test.each([
  [
    'overrides/words.en.yaml',
    'pages:\n  glosary: Words\n',
    /^overrides\/words\.en\.yaml:2:\d+: .*glosary/m,
  ],
  [
    'overrides/words.en.yaml',
    'citeBox:\n  copied: "{x} copied"\n',
    /^overrides\/words\.en\.yaml:2:11: .*must have \{form\} in it, each once, and no other/m,
  ],
  [
    'sources/pages/search.md',
    '# Search\n',
    /^sources\/pages\/search\.md:1:1: \/search\/ is a page of its own already\. Call the file otherwise/m,
  ],
  [
    'sources/pages/Our visit.md',
    '# Visit\n',
    /^sources\/pages\/Our visit\.md:1:1: It has no name that a page may have\. Call it by small letters/m,
  ],
  ['sources/pages/tour.md', 'No title.\n', /^sources\/pages\/tour\.md:1:1: It does not open/m],
])('%s that says %j is told with its name', async (path, content, message) => {
  await changed(path, content, () => expect(loadEdition({ root })).rejects.toThrow(message));
});

test.each([
  [
    'overrides/components/Fax.astro',
    '<p></p>',
    /overrides\/components\/Fax\.astro: Fax is no component of the engine\. Name one of .*Facts/,
  ],
  [
    'overrides/components/Facts.astro',
    '---\nimport Fax from "./Fax.astro";\n---\n<Fax />',
    /Fax\.astro.*Facts\.astro/s,
  ],
  ['overrides/style.css', 'p {}</style>', /overrides\/style\.css: It has <\/style in it/],
])('%s that says %j stops a build with its name', async (path, content, message) => {
  await changed(path, content, () => {
    const { status, stderr } = runScript('build.ts', root);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });
});
