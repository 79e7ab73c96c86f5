import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Edition, Note } from '../edition.ts';
import { glossaryOf, langOf } from './glossary.ts';

const edition = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../../fixtures/edition/edition.json', import.meta.url)),
    'utf8',
  ),
) as Edition;

/** The made-up edition with Term notes of these originals, on its report. */
function withTerms(...terms: [original: string, pinyin: string | null][]): Edition {
  const [decision, report] = edition.sources as [
    Edition['sources'][number],
    Edition['sources'][number],
  ];
  const notes = terms.map(
    ([original, pinyin], i) =>
      ({
        ...report.notes[0],
        id: `t${i}`,
        kind: 'term',
        term: { original, pinyin, rendering: 'x', others: [] },
      }) as Note,
  );
  return { ...edition, sources: [decision, { ...report, notes }] };
}

/** What the glossary lists of an edition, without the terms that it has already. */
const listed = (from: Edition) => glossaryOf(from).filter(({ id }) => id !== 'term-plan');

test('terms come in the order of their pinyin, tones last, other scripts after', () => {
  const entries = listed(
    withTerms(
      ['ياردەم', null],
      ['帮助', 'bāngzhù'],
      ['把', 'bǎ'],
      ['所谓', 'suǒwèi'],
      ['八', 'bā'],
      ['阿', 'Ā'],
      ['西安', 'Xī’ān'],
      ['先', 'xiān'],
    ),
  );
  expect(entries.map(({ term }) => term.original)).toEqual([
    '阿',
    '八',
    '把',
    '帮助',
    '所谓',
    '先',
    '西安',
    'ياردەم',
  ]);
});

test('an original is counted in the body sentence by sentence, and found in the title apart', () => {
  const [entry] = listed(withTerms(['修船', 'xiūchuán']));
  expect(
    entry?.found.map(({ source, inBody, places }) => [
      source.id,
      inBody,
      places.map(({ target, times }) => [target.anchor, times]),
    ]),
  ).toEqual([
    [
      'decision',
      1,
      [
        ['title', 1],
        ['c1-s1', 1],
      ],
    ],
  ]);
});

test('what stands in no full text is found nowhere, digests and summary aside', () => {
  expect(listed(withTerms(['罚款', 'fákuǎn'], ['boats', null])).map(({ found }) => found)).toEqual([
    [],
    [],
  ]);
});

test.each([
  ['修船', 'en', 'zh-Hans'],
  ['修船', 'zh-Hant', 'zh-Hant'],
  ['修理', 'ja', 'ja'],
  ['ياردەم', 'ug-Arab', 'ug-Arab'],
])('%s in a source in %s is in %s', (original, lang, own) => {
  expect(langOf(original, lang)).toBe(own);
});
