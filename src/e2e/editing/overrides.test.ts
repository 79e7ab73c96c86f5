import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guideExamples, makeEdition, runScript } from '../project.ts';

// What an edition puts beside the engine's pages and in the place of its parts, in its own folder.
let root: string;
/** The guide’s examples, which are for an edition whose interface is English. */
const FILES: Record<string, string> = guideExamples();
const put = (path: string, content: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const file = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
const page = (path: string) => file(join(path, 'index.html'));

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
  root = makeEdition('letters', 'en');
  // Its links are then those of the engine.
  const record = join(root, 'sources/edition.yaml');
  writeFileSync(record, readFileSync(record, 'utf8').replace(/^navigation:\n(?: .*\n)+/m, ''));
  for (const [path, content] of Object.entries(FILES)) put(path, content);
  const letter = join(root, 'sources/lettre-1/fr.mdx');
  writeFileSync(letter, readFileSync(letter, 'utf8').replace('**Context.**', '**Weather.**'));
  put(
    'rules.txt',
    'Règles du port\n\nRègle 1. Deux couronnes.\n\nRègle 2 : Nul ne pêche\n\na) la nuit.\n',
  );
  const rights = ['--rights', 'not-protected', '--evidence', 'Made up'];
  const imported = runScript('import.ts', root, [
    ...[join(root, 'rules.txt'), '--id', 'regles', '--lang', 'fr', '--title-line', '1'],
    ...['--kind', 'legislation', ...rights],
  ]);
  expect(imported).toMatchObject({ status: 0, stderr: '' });
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

test('a style of citation of its own is among the forms of each reference', () => {
  expect(page('cite/lettre-1')).toMatch(
    /<dt>Petit journal du port<dd>«\sLe Havre, ce 3 mai 1931\s»\. ¶ 1\. <i>Lettres d’un port<\/i>, v0\.1\.0, 2 January 2030\. /,
  );
});

test('a kind of note of its own is drawn, named, listed, searched and given away as others are', () => {
  const letter = page('sources/lettre-1');
  expect(letter).toContain('<mark class="own-weather m1"');
  expect(letter).toMatch(/\.own-weather\{[^}]*dashed[^}]*0\.2em[^}]*light-dark\(rgb\(20 80 120\)/);
  expect(letter).toMatch(/id="kind-weather"[^>]*>.*?>weather</s);
  expect(page('notes')).toMatch(/href="\/notes\/\?kind=weather"[^>]*>weather<\/a> 1/);
  expect(page('search')).toMatch(/value="note: weather"[^>]*>note: weather</);
  expect(file('downloads/lettre-1/tei.xml')).toContain('type="weather"');
  expect(file('downloads/lettre-1/annotations.jsonld')).toContain('"weather"');
});

test('a scheme of its own reads the numbers of a law, from import on, and calls its passages', () => {
  expect(page('sources/regles')).toMatch(/id="art1"/);
  expect(page('sources/regles')).toMatch(/id="art2-a"/);
  expect(page('sources/regles')).toMatch(/<span class="original" lang="fr">règle 2, a\)/);
});

test('a format of its own is written, offered and summed, of each source and of the edition', () => {
  expect(file('downloads/lettre-2/words.csv')).toMatch(/^passage,words\ntitle,5\np1,3\n/);
  expect(file('downloads/lettre-2/SHA256SUMS')).toContain('words.csv');
  expect(file('downloads/titles.txt')).toBe(
    'Le Havre, ce 3 mai 1931\nRouen, ce 9 mai 1931\nLe Havre, ce 12 mai 1931\nRègles du port\n',
  );
  expect(page('downloads')).toMatch(
    /titles\.txt.*The titles of all sources.*lettre-1\/words\.csv.*How many words each passage has/s,
  );
  expect(page('sources/lettre-1')).toMatch(
    /<link rel="alternate" type="text\/csv" title="words by passage \(CSV\)"/,
  );
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
  ['overrides/Styles.css', '', /^overrides\/Styles\.css:1:1: .*Call it style\.css/m],
  [
    'overrides/styles/my.csl',
    '<style>\n<info></style>',
    /^overrides\/styles\/my\.csl:2:\d+: Not well-formed XML/m,
  ],
  [
    'overrides/styles/my.csl',
    '<style xmlns="http://purl.org/net/xbiblio/csl"><info><title>Mine</title><link rel="independent-parent" href="http://www.zotero.org/styles/nature"/></info></style>',
    /^overrides\/styles\/my\.csl:1:1: .*depends on, nature, .*Put nature\.csl beside it/m,
  ],
  [
    'overrides/note-kinds/weather.yaml',
    'words: { zh-Hans: 天气 }\nline: dashed\n',
    /^overrides\/note-kinds\/weather\.yaml:1:1: .*none in en, .*Add en to its words/m,
  ],
  [
    'overrides/note-kinds/weather.yaml',
    'words: { en: Weather }\nline: blue\n',
    /^overrides\/note-kinds\/weather\.yaml:2:7: “line”.*Write one of solid, dotted/m,
  ],
  [
    'overrides/note-kinds/term.yaml',
    'words: { en: Word }\nline: wavy\n',
    /^overrides\/note-kinds\/term\.yaml:1:1: term is a kind of the engine/m,
  ],
  [
    'overrides/schemes/port-rules.ts',
    'export default {\n  name: ;\n};\n',
    /^overrides\/schemes\/port-rules\.ts:\d+:\d+: It cannot be run: .*Mend it there/m,
  ],
  [
    'overrides/schemes/port-rules.ts',
    "export default { name: 'x', langs: /^fr/, divisions: [], articles: [{ unit: 'article', opens: /Art/, numerals: ['decimal'] }], lists: [], loose: 'lines', headed: true, cites: { aricle: '' } };",
    /^overrides\/schemes\/port-rules\.ts:1:1: “articles\.0\.opens”: does not begin with \^[\s\S]*“cites”: names what is no unit/m,
  ],
  [
    'overrides/formats/words.csv.ts',
    "export default { of: 'source', type: 'csv', words: {} };",
    /^overrides\/formats\/words\.csv\.ts:1:1: “type”: is no media type[\s\S]*“write”: is no function/m,
  ],
  [
    'overrides/formats/citation.bib.ts',
    'export default {};',
    /citation\.bib\.ts:1:1: citation\.bib is a file that the engine writes/,
  ],
  [
    'overrides/styles/my.csl',
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Mine</title></info><citation><layout/></citation><bibliography><layout><txt/></layout></bibliography></style>',
    /^overrides\/styles\/my\.csl:1:1: The CSL processor cannot use it: .*txt/m,
  ],
  ['sources/pages/tour.md', 'No title.\n', /^sources\/pages\/tour\.md:1:1: It does not open/m],
])('%s that says %j is told with its name', async (path, content, message) => {
  await changed(path, content, () => {
    const { status, stderr } = runScript('check-sources.ts', root);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(message) });
  });
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
  [
    'overrides/formats/words.csv.ts',
    "export default { of: 'source', type: 'text/csv', words: { en: { name: 'w', purpose: 'w' } }, write: () => 3 };",
    /overrides\/formats\/words\.csv: write gave a number, and no string\. Mend it in that module/,
  ],
  ['overrides/style.css', 'p {}</style>', /overrides\/style\.css: It has <\/style in it/],
])('%s that says %j stops a build with its name', async (path, content, message) => {
  await changed(path, content, () => {
    const { status, stderr } = runScript('build.ts', root);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });
});
