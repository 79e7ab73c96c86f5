import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadEdition } from '../read/loader.ts';
import { FORMATS, formatsOf } from './formats.ts';

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));

test.each(['../../', '../fixtures/edition/'])(
  'of a source of %s there is every format that is offered, and no other',
  async (path) => {
    const edition = await loadEdition({ root: root(path) });
    for (const source of edition.sources) {
      const written = FORMATS.filter(
        ({ write }) => write(edition, source, 'https://a.example/') !== null,
      );
      expect(formatsOf(source).map(({ file }) => file)).toEqual(written.map(({ file }) => file));
    }
  },
);

test('the resolution is offered in all of them', async () => {
  const { sources } = await loadEdition({ root: root('../../') });
  expect(
    sources
      .flatMap((source) => (source.id === 'resolution' ? formatsOf(source) : []))
      .map(({ path }) => path),
  ).toEqual([
    'downloads/resolution/tei.xml',
    'downloads/resolution/akn.xml',
    'downloads/resolution/annotations.jsonld',
    'downloads/resolution/alignment.csv',
    'downloads/resolution/alignment.tmx',
  ]);
});
