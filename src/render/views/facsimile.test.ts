import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withFacsimiles as madeUp, textOf, withParagraphs } from '../../publish/made-up.ts';
import { loadEdition } from '../../read/loader.ts';
import { interfaceIn } from '../../words/words.ts';
import { paragraphNodes, writeHtml } from '../prose.ts';
import { contextIn, type View } from '../view.ts';
import { withFacsimiles } from './facsimile.ts';

test('the mark of a page break within words is the way to its image, and not a character is another', async () => {
  const root = fileURLToPath(new URL('../../fixtures/edition/', import.meta.url));
  const words = 'The board met. It [p. 2] rose, [fol. 3r] Nobody spoke.';
  const lines = ['Title', words];
  const made = withParagraphs(
    await loadEdition({ root }),
    madeUp(textOf(lines, { lang: 'en', kind: 'document' })),
  );
  const { edition, source } = made;
  const view: View = { edition, source, site: '/', root: '/', ui: interfaceIn('en') };
  const [, paragraph] = source.paragraphs;
  if (!paragraph) throw new Error('There is no paragraph.');
  const [first, second] = paragraph.facsimiles;
  expect([first?.page, second?.page]).toEqual(['2', '3r']);
  // A sentence that ends within a mark, as one does after “p.”, and a note that begins in one.
  const [start = 0] = first?.range ?? [];
  const cut = {
    ...paragraph,
    sentences: [
      { anchor: 'p1-s1', range: [0, start + 4] },
      { anchor: 'p1-s2', range: [start + 4, words.length] },
    ] as unknown as typeof paragraph.sentences,
  };
  const drawn = withFacsimiles(view, cut, source, paragraphNodes(cut, contextIn(view)) ?? []);
  const html = writeHtml(drawn);
  expect(html.replace(/<[^>]*>/g, '')).toBe(words);
  const ways = [...html.matchAll(/<a ([^>]*)>([^<]*)<\/a>/g)].map(([, has = '', text]) => [
    text,
    /aria-label="([^"]*)"/.exec(has)?.[1] ?? (/aria-hidden="true"/.test(has) && 'hidden'),
    /href="([^"]*)"/.exec(has)?.[1],
  ]);
  const elsewhere = 'https://b.example/image/1';
  expect(ways).toEqual([
    ['[p. ', '[p. 2]: Image of page 2, at b.example', elsewhere],
    ['2]', 'hidden', elsewhere],
    [
      '[fol. 3r]',
      '[fol. 3r]: Image of page 3r, at b.example',
      'https://b.example/service/1/full/max/0/default.jpg',
    ],
  ]);
});
