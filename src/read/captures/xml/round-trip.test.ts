import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../../publish/formats.ts';
import { loadEdition } from '../../loader.ts';
import { readerFor, readWith } from '../readers.ts';

const fixtures = ['edition', 'structured', 'languages', 'letters', 'versions'];
const root = (name: string) => fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url));
/** Numbers stand apart in Akoma Ntoso, so that the white space after them is not its. */
const bare = (text: string) => text.replace(/\s+/gu, '');

describe.each(fixtures)('what we publish of the edition “%s” is read back', (name) => {
  test.each(['tei.xml', 'akn.xml'])('from %s, character by character', async (file) => {
    const edition = await loadEdition({ root: root(name) });
    for (const source of edition.sources.filter(({ publishesText }) => publishesText)) {
      const format = formatsOf(source).find((each) => each.path.endsWith(file));
      if (!format) continue;
      const written = format.write(edition, source, 'https://example.org/') as string;
      const bytes = new TextEncoder().encode(written);
      const { lines } = await readWith(readerFor(bytes, 'x.xml').id, bytes, {}, source.record.lang);
      // A footnote stands at its mark in TEI, and after the text when it is read.
      const text = lines.filter(({ leftOut }) => !leftOut).map((line) => bare(line.text));
      const paragraphs = source.paragraphs
        .filter(({ anchor }) => !(source.record.titleSupplied && anchor === 'title'))
        .flatMap((paragraph) => (paragraph.text ?? '').split('\n').map(bare));
      expect([source.id, ...text.filter(Boolean).sort()]).toEqual([
        source.id,
        ...paragraphs.sort(),
      ]);
    }
  });
});
