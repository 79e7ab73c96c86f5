import { expect, test } from 'vitest';
import type { Source } from '../model/edition.ts';
import { interfaceIn } from '../words/words.ts';
import { namedOwnWords } from './own-kinds.ts';

const source = (notes: number, part: { summary?: object; digest?: object }) =>
  ({
    notes: Array(notes).fill({}),
    paragraphs: [{ summary: null, digest: null, ...part }],
  }) as unknown as Source;

test.each([
  ['en', [source(1, { summary: {} }), source(0, { digest: {} })], 'Notes, summary and digests'],
  ['en', [source(0, { summary: {} }), source(2, { summary: {} })], 'Notes and summaries'],
  ['en', [source(3, {})], 'Notes'],
  ['en', [source(0, {})], 'Words of this edition’s own'],
  ['zh-Hans', [source(1, { summary: {} }), source(0, { digest: {} })], '注释、摘要和提要'],
])(
  'in %s the words of our own that there are, and no others, are named',
  (lang, sources, words) => {
    expect(namedOwnWords(interfaceIn(lang), sources)).toBe(words);
  },
);
