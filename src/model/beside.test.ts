import { expect, test } from 'vitest';
import { besidesOf, notesBySentence } from './beside.ts';
import type { Companion, Paragraph } from './edition.ts';

const sentences = [
  { anchor: 'c1-s1', range: [0, 10] },
  { anchor: 'c1-s2', range: [10, 20] },
] as unknown as Paragraph['sentences'];
const summary = {
  text: 'One. Two.',
  gist: null,
  sentences: [],
  marks: [
    { type: 'sentence', anchor: 'c1-s2', range: [5, 9] },
    { type: 'note', note: 'in-summary', range: [5, 8] },
  ],
} as Paragraph['summary'];

test('a note is met at the sentence in which its words end, whichever text they are of', () => {
  const spans = [
    { note: 'first', range: [2, 4] },
    { note: 'across', range: [8, 12] },
  ] as const;
  const notes = ['first', 'across', 'in-summary', 'on-nothing'];
  expect([...notesBySentence({ notes, spans, sentences, summary })]).toEqual([
    ['c1-s1', ['first']],
    ['c1-s2', ['across', 'in-summary']],
    [null, ['on-nothing']],
  ]);
});

test('the English summary is the first of what can stand beside a text', () => {
  const companions = [{ id: 'translation-ja' }] as Companion[];
  const paragraphs = [{ summary, companions: [] }] as unknown as Paragraph[];
  const ids = (source: Parameters<typeof besidesOf>[0]) => besidesOf(source).map(({ id }) => id);
  expect(ids({ paragraphs, companions })).toEqual(['summary-en', 'translation-ja']);
  expect(ids({ paragraphs: [], companions })).toEqual(['translation-ja']);
});
