import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../../publish/files-of.ts';
import { loadEdition } from '../../read/loader.ts';
import { makeEdition, PROJECT, runScript } from '../project.ts';
import { either, INTERFACE, spoken } from '../spoken.ts';

const { words: said, say, date, language } = spoken();

// Editions of somebody else's, made with this engine: one as ours is, and one of letters, in
// French, that has no principal source.
let root: string;
let letters: string;
beforeAll(() => {
  root = makeEdition();
  letters = makeEdition('letters');
  for (const each of [root, letters]) rebuild(each);
});
afterAll(() => {
  for (const each of [root, letters]) rmSync(each, { recursive: true, force: true });
});

function rebuild(of = root): void {
  const { status, stderr } = runScript('build.ts', of);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}

const page = (path: string, of = root) =>
  readFileSync(join(of, 'dist', path, 'index.html'), 'utf8');

/** Every file of the site, those in its archives too, by its path. */
async function* published(of: string): AsyncGenerator<[string, string]> {
  for (const path of await filesOf(join(of, 'dist'))) {
    const bytes = readFileSync(join(of, 'dist', path));
    yield [path, bytes.toString()];
    if (/\.(zip|epub)$/.test(path))
      for (const [name, content] of Object.entries(unzipSync(bytes)))
        yield [`${path}: ${name}`, `${name}\n${Buffer.from(content)}`];
  }
}

/** The published edition's sign. */
const SIGN = '注';
/** It is a word of the interface in Chinese, and one by which the search is asked for notes. */
const mayHaveSign = (path: string) => either(path.endsWith('.js'), true);

test.each(['of notices', 'of letters'])(
  'an edition %s has no word of the one that this project publishes',
  async (which) => {
    const { record, sources } = await loadEdition({ root: PROJECT });
    const words = [
      // Alone it is the engine's name as well.
      `${record.id}-offline`,
      `${record.id}.epub`,
      record.title,
      SIGN,
      ...sources.map(({ id }) => `/${id}/`),
      'Xinjiang',
      'Uyghur',
      'Uygur',
      '新疆',
    ].map((word) => word.toLowerCase());
    const found: string[] = [];
    for await (const [path, text] of published(which === 'of letters' ? letters : root)) {
      const folded = text.toLowerCase();
      for (const word of words)
        if (folded.includes(word) && !(word === SIGN && mayHaveSign(path)))
          found.push(`${path} has “${word}”`);
    }
    expect(found).toEqual([]);
  },
);

test('names its downloads after itself, and gives no licence or sign that it did not give', async () => {
  const names = (await filesOf(join(root, 'dist/downloads'))).filter((path) =>
    /\.(zip|epub)$/.test(path),
  );
  expect(names.sort()).toEqual(['harbour-papers-offline.zip', 'harbour-papers.epub']);
  const archive = unzipSync(readFileSync(join(root, 'dist/downloads/harbour-papers-offline.zip')));
  expect(new Set(Object.keys(archive).map((path) => path.split('/')[0]))).toEqual(
    new Set(['harbour-papers-offline']),
  );
  expect(page('')).not.toContain('<span lang="zh-Hans">注</span>');
  const path = join(root, 'sources/edition.yaml');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace(/^licence:.*$/m, 'id: quay'));
  rebuild();
  expect(page('')).toContain(
    either(
      'Notes, summary and digests: no licence is given.',
      '注释、摘要和提要：未授予任何许可。',
    ),
  );
  expect(page('')).not.toContain('CC BY');
  expect(await filesOf(join(root, 'dist/downloads'))).toContain('quay.epub');
  writeFileSync(path, before);
});

test('has a plain About page made of its record, until it says more of itself, in any language', () => {
  rebuild();
  expect(page('about')).toContain('A made-up edition for tests.');
  const version = say(said.about.versionOf, { version: '0.1.0', date: date('2030-01-02') });
  expect(page('about').replaceAll(/\s+/g, ' ')).toContain(
    version + said.marks.gap + say(said.imprint.publishedBy, { publisher: 'Nobody' }),
  );
  writeFileSync(
    join(root, 'sources/about.fr.mdx'),
    '# À propos\n\nDes lettres du port.\n\n## Droits\n\nLibres.\n',
  );
  writeFileSync(
    join(root, 'sources/about.en.mdx'),
    '# About these letters\n\nLetters of the port.\n',
  );
  rebuild();
  const about = page('about');
  expect(about).toMatch(/<h1[^>]*>About these letters<\/h1>/);
  expect(about).toMatch(
    /<section lang="?fr"?><h2 id="?à-propos"?>À propos<\/h2>\s*<p>Des lettres du port\.<\/p>\s*<h3 id="?droits"?>Droits<\/h3>/,
  );
  expect(about).not.toContain('A made-up edition for tests.</p>');
  writeFileSync(join(root, 'sources/about.fr.mdx'), 'Des lettres.\n');
  const { status, stderr } = runScript('build.ts', root);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr:
      'sources/about.fr.mdx:1:1: It does not open with a title. Begin it with a line such as: # About this edition.\n',
  });
});

test('an edition of letters is in its own language, and its home page is a list of letters', async () => {
  const home = page('', letters);
  expect(home).toMatch(/<html lang="?fr"?>/);
  expect(home).toMatch(new RegExp(`<body lang="?${INTERFACE}"?>`));
  expect(home).toMatch(/<h1[^>]* lang="?fr"?[^>]*>Lettres d’un port</);
  expect(home).toMatch(/<p[^>]* lang="?fr"?[^>]*>Trois lettres écrites/);
  expect(home).toMatch(/<h2 id="?sources"?[^>]*>Les lettres</);
  expect(
    [...home.matchAll(/<a href="?([^">]+)"?[^>]*>(Marthe, 3 mai 1931|Élise, 9 mai 1931)</g)].map(
      ([, href]) => href,
    ),
  ).toEqual(['/sources/lettre-1/', '/sources/lettre-2/']);
  // Its own navigation, and no map, since there is nothing that the letters could cover.
  const navigation =
    new RegExp(`<nav aria-label="?${said.frame.site}"?[^>]*>(.*?)</nav>`, 's').exec(home)?.[1] ??
    '';
  expect(
    [...navigation.matchAll(/href="?([^" >]+)"?[^>]*>([^<]+)</g)].map(
      ([, href, text]) => `${text} ${href}`,
    ),
  ).toEqual(['Lettres /#sources', 'Première lettre /sources/lettre-1/', 'Recherche /search/']);
  expect(existsSync(join(letters, 'dist/map'))).toBe(false);
  expect(home).toContain(say(said.frame.searchIn, { languages: language('fr') }));
  expect(page('sources/lettre-1', letters)).toMatch(
    /<div lang="?fr"?><p>Poisson de ce port inventé/,
  );
  expect(page('about', letters)).toMatch(/<h1[^>]*>À propos de ces lettres<\/h1>/);
});

test('an edition of letters has downloads of its own names, in its language', async () => {
  const names = (await filesOf(join(letters, 'dist/downloads'))).filter((path) =>
    /\.(zip|epub)$/.test(path),
  );
  expect(names.sort()).toEqual(['lettres-d-un-port-offline.zip', 'lettres-d-un-port.epub']);
  const notes = JSON.parse(
    readFileSync(join(letters, 'dist/downloads/lettre-1/annotations.jsonld'), 'utf8'),
  );
  const [note] = notes.first.items;
  expect([note.rights, note.body[0].language]).toEqual([
    'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    'fr',
  ]);
  const book = unzipSync(readFileSync(join(letters, 'dist/downloads/lettres-d-un-port.epub')));
  const text = (name: string) => Buffer.from(book[`EPUB/${name}`] ?? '').toString();
  expect(text('package.opf')).toContain('<dc:language>fr</dc:language>');
  expect(text('package.opf')).not.toContain('<dc:language>en</dc:language>');
  expect(text('titlepage.xhtml')).toContain(
    '<p lang="fr" xml:lang="fr">Trois lettres inventées, annotées.</p>',
  );
});

test('an edition that wants no archive has none, and no page of its own speaks of one', async () => {
  const record = join(letters, 'sources/edition.yaml');
  writeFileSync(record, `${readFileSync(record, 'utf8')}archive: false\n`);
  rebuild(letters);
  const files = await filesOf(join(letters, 'dist'));
  expect(files.filter((path) => path.endsWith('.zip'))).toEqual([]);
  const speaks = files.filter(
    (path) =>
      /\.(?:html|md|json|txt|xml)$/.test(path) &&
      !path.includes('guide/') &&
      readFileSync(join(letters, 'dist', path), 'utf8').includes(said.frame.archive),
  );
  expect(speaks).toEqual([]);
  expect(page('sources/lettre-1', letters)).toMatch(
    new RegExp(say(said.frame.keptInBook, { chapter: '<code>lettre-1.xhtml</code>' })),
  );
});
