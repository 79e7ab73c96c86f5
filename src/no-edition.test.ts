import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from './publish/files-of.ts';
import { loadEdition } from './read/loader.ts';

const ROOT = join(import.meta.dirname, '..');
/** Made-up editions, and tests, some of which read the published one. */
const TRIED = /\.test\.ts$|(?:^|\/)fixtures\/|^src\/e2e\//;

test('the engine names no edition: none of its sources, its words spelt in several ways, its names', async () => {
  const { record, sources, names } = await loadEdition({ root: ROOT });
  const words = [
    ...sources.flatMap(({ record: { id, short, title, work } }) => [
      id,
      short,
      title,
      work.container ?? '',
    ]),
    ...record.spellings.flat(),
    ...names.map(({ name }) => name),
    'Xinjiang',
    '新疆',
  ];
  // A word that any English text may have is no name.
  const named = words
    .filter((word) => word !== '' && !/^[a-z]+$/.test(word))
    .map((word) => word.toLowerCase());
  const found: string[] = [];
  for (const folder of ['src', 'scripts'])
    for (const file of await filesOf(join(ROOT, folder))) {
      const path = `${folder}/${file}`;
      if (TRIED.test(path)) continue;
      const text = readFileSync(join(ROOT, path), 'utf8').toLowerCase();
      for (const word of named) if (text.includes(word)) found.push(`${path} has “${word}”`);
    }
  expect(found).toEqual([]);
});
