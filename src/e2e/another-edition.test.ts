import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../exports/files-of.ts';
import { loadEdition } from '../loader.ts';
import { makeEdition, PROJECT, runScript } from './project.ts';

// An edition of somebody else's, made with this engine.
let root: string;
beforeAll(() => {
  root = makeEdition();
  rebuild();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function rebuild(): void {
  const { status, stderr } = runScript('build.ts', root);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}

const page = (path: string) => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');

/** Every file of the site, those in its archives too, by its path. */
async function* published(): AsyncGenerator<[string, string]> {
  for (const path of await filesOf(join(root, 'dist'))) {
    const bytes = readFileSync(join(root, 'dist', path));
    yield [path, bytes.toString()];
    if (/\.(zip|epub)$/.test(path))
      for (const [name, content] of Object.entries(unzipSync(bytes)))
        yield [`${path}: ${name}`, `${name}\n${Buffer.from(content)}`];
  }
}

test('has no word of the edition that this project publishes', async () => {
  const { record, sources } = await loadEdition({ root: PROJECT });
  const words = [record.id, record.title, ...sources.map(({ id }) => `/${id}/`), 'Xinjiang', 'Uyghur', 'Uygur', '新疆'].map(
    (word) => word.toLowerCase(),
  );
  const found: string[] = [];
  for await (const [path, text] of published()) {
    const folded = text.toLowerCase();
    for (const word of words) if (folded.includes(word)) found.push(`${path} has “${word}”`);
  }
  expect(found).toEqual([]);
});

test('names its downloads after itself, and gives no licence or sign that it did not give', async () => {
  const names = (await filesOf(join(root, 'dist/downloads'))).filter((path) => /\.(zip|epub)$/.test(path));
  expect(names.sort()).toEqual(['harbour-papers-offline.zip', 'harbour-papers.epub']);
  const archive = unzipSync(readFileSync(join(root, 'dist/downloads/harbour-papers-offline.zip')));
  expect(new Set(Object.keys(archive).map((path) => path.split('/')[0]))).toEqual(new Set(['harbour-papers-offline']));
  expect(page('')).not.toContain('注');
  const path = join(root, 'sources/edition.yaml');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace(/^licence:.*$/m, 'id: quay'));
  rebuild();
  expect(page('')).toContain('Notes, summary and digests: no licence is given.');
  expect(page('')).not.toContain('CC BY');
  expect(await filesOf(join(root, 'dist/downloads'))).toContain('quay.epub');
  writeFileSync(path, before);
});

test('has a plain About page made of its record, until it says more of itself, in any language', () => {
  rebuild();
  expect(page('about')).toContain('A made-up edition for tests.');
  expect(page('about')).toMatch(/Version 0\.1\.0, 2 January 2030\.\s+Published by Nobody\./);
  writeFileSync(join(root, 'sources/about.fr.mdx'), '# À propos\n\nDes lettres du port.\n\n## Droits\n\nLibres.\n');
  writeFileSync(join(root, 'sources/about.en.mdx'), '# About these letters\n\nLetters of the port.\n');
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
    stderr: 'sources/about.fr.mdx:1:1: It does not open with a title. Begin it with a line such as: # About this edition.\n',
  });
});
