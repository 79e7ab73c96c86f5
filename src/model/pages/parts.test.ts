import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadEdition } from '../../read/loader.ts';
import type { Edition, Figure, Paragraph, Source } from '../edition.ts';
import { contentsOf } from './contents.ts';
import { landmarksOf } from './landmarks.ts';
import { pageOf, partOf, partsOf, sourceAt } from './parts.ts';
import { MOST_ON_A_PAGE } from './size-of.ts';

let made: Edition;
let law: Source;
beforeAll(async () => {
  made = await loadEdition({
    root: fileURLToPath(new URL('../../fixtures/edition/', import.meta.url)),
  });
  law = longLaw(made.sources[0] as Source);
});

/** A made-up law: a preamble, and nine chapters, each a quarter of a page. */
function longLaw(source: Source): Source {
  const [model] = source.paragraphs.filter(({ anchor }) => anchor !== 'title') as [Paragraph];
  const own = (anchor: string, heading: number | null, text: string): Paragraph => ({
    ...model,
    ...{
      anchor,
      heading,
      text,
      label: anchor,
      notes: [],
      retired: [],
      summary: null,
      digest: null,
    },
  });
  const chapter = (n: number): Paragraph[] => [
    own(`ch${n}`, 2, `Chapter ${n}`),
    own(`ch${n}-div1`, 3, 'Section 1'),
    own(`art${2 * n - 1}`, null, 'w'.repeat(MOST_ON_A_PAGE / 16)),
    own(`ch${n}-div2`, 3, 'Section 2'),
    own(`art${2 * n}`, null, 'w'.repeat(MOST_ON_A_PAGE / 16)),
  ];
  const [note] = source.notes;
  const chapters = Array.from({ length: 9 }, (_, i) => chapter(i + 1)).flat();
  return {
    ...source,
    id: 'law',
    path: 'sources/law/',
    notes: note ? [{ ...note, id: 'own', anchor: 'art12' }] : [],
    paragraphs: [own('title', 1, 'A law'), own('preamble', null, 'Whereas'), ...chapters].map(
      (each) =>
        each.anchor === 'art12'
          ? {
              ...each,
              notes: ['own'],
              figures: [{ anchor: 'fig-map' } as Figure],
              retired: [
                {
                  anchor: 'art99',
                  kind: 'paragraph',
                  version: '0.1.0',
                  why: 'merged',
                  successors: ['art12'],
                  quote: null,
                  label: null,
                },
              ],
            }
          : each,
    ),
  };
}

test('a text that one page can carry has one page', () => {
  for (const source of made.sources) {
    expect(partsOf(source).map(({ path }) => path)).toEqual([source.path]);
    expect(pageOf(source, source.paragraphs.at(-1)?.anchor ?? '')).toBe(source.path);
  }
});

test('a longer one has a page for what stands before its divisions, and parts named by their first', () => {
  expect(partsOf(law).map(({ path, paragraphs }) => [path, paragraphs.at(-1)?.anchor])).toEqual([
    ['sources/law/', 'preamble'],
    ['sources/law/ch1/', 'art6'],
    ['sources/law/ch4/', 'art12'],
    ['sources/law/ch7/', 'art18'],
  ]);
});

describe('the page of', () => {
  test.each([
    ['the title', 'title', 'sources/law/'],
    ['a heading', 'ch5', 'sources/law/ch4/'],
    ['an article', 'art12', 'sources/law/ch4/'],
    ['a sentence', 'art12-s3', 'sources/law/ch4/'],
    ['a part of the summary', 'art12-en', 'sources/law/ch4/'],
    ['a note', 'note-own', 'sources/law/ch4/'],
    ['a figure', 'fig-map', 'sources/law/ch4/'],
    ['a passage that has gone', 'art99', 'sources/law/ch4/'],
    ['what is no passage', 'record', 'sources/law/'],
  ])('%s', (_, anchor, path) => {
    expect(pageOf(law, anchor)).toBe(path);
  });
});

test('each page leads to its source', () => {
  const sources = [...made.sources, law];
  for (const { path } of partsOf(law)) expect(sourceAt({ sources }, path)).toBe(law);
  expect(sourceAt({ sources }, 'sources/law/ch2/')).toBeUndefined();
});

describe('the contents of nine chapters with two sections each', () => {
  const outline = (most: number) => {
    const written = (entries: ReturnType<typeof contentsOf>): string =>
      entries
        .map(
          ({ paragraph, isPart, within }) =>
            `${isPart ? '*' : ''}${paragraph.anchor}${within.length > 0 ? `(${written(within)})` : ''}`,
        )
        .join(' ');
    return written(contentsOf(law, most));
  };
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  test('are both where there is room', () => {
    expect(outline(27)).toBe(numbers.map((n) => `ch${n}(ch${n}-div1 ch${n}-div2)`).join(' '));
  });
  test('are the chapters where there is less', () => {
    expect(outline(26)).toBe(numbers.map((n) => `ch${n}`).join(' '));
  });
  test('are the parts where there is none for those', () => {
    expect(outline(8)).toBe('*ch1 *ch4 *ch7');
  });
});

test.each([
  [100, 'ch4 ch4-div1 art7 ch4-div2 art8 ch5 ch5-div1 art9 ch5-div2 art10'],
  [7, 'ch4 ch4-div1 ch4-div2 ch5 ch5-div1 ch5-div2'],
  [4, 'ch4 ch4-div2 ch5-div1 art10'],
])('of a page at most %i passages show the way', (most, anchors) => {
  const { paragraphs } = partOf(law, 'ch4');
  expect(
    landmarksOf(paragraphs.slice(0, 10), most)
      .map(({ anchor }) => anchor)
      .join(' '),
  ).toBe(anchors);
});
