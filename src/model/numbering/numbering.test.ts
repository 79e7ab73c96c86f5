import { expect, test } from 'vitest';
import { NUMBERING_SCHEMES, numbered } from './numbering.ts';
import { numberPlainly } from './plain.ts';
import { hasProvisions, numberProvisions } from './provisions.ts';

const number = (lines: string[]) =>
  numberProvisions(
    lines.map((text, i) => ({ text, role: i === 0 ? ('title' as const) : ('text' as const) })),
  );

test('a resolution in clauses gets the contract’s anchors', () => {
  const lines = [
    '标题',
    '为了甲，作出如下决议：',
    '一、甲。',
    '二、乙。',
    '各级要丙。',
    '各界要丁。',
    '本决议自公布之日起施行。',
  ];
  expect(number(lines).anchors).toEqual([
    'title',
    'preamble',
    'c1',
    'c2',
    'c2-1',
    'c2-2',
    'effect',
  ]);
});

test('a Chinese law gets articles, items and chapters', () => {
  const { anchors, headings } = number([
    '某某法',
    '第一章 总则',
    '第一条 为了甲。',
    '第二条 下列情形：',
    '（一）甲；',
    '1．子；',
    '（二）乙。',
    '前款不适用。',
    '第二章 附则',
    '第十二条之一 本法自公布之日起施行。',
  ]);
  expect(anchors).toEqual([
    'title',
    'ch1',
    'art1',
    'art2',
    'art2-i1',
    'art2-i1-n1',
    'art2-i2',
    'art2-i2-p2',
    'ch2',
    'art12bis1',
  ]);
  expect(headings).toEqual([1, 2, null, null, null, null, null, null, 2, null]);
});

test('a statute gets sections and lettered levels, an (i) after (h) being a letter', () => {
  const { anchors, undecided } = number([
    'An Act',
    'SEC. 3. RULE.',
    '(a) In general.',
    '(1) One.',
    '(A) Big.',
    '(i) Roman.',
    '(ii) Two.',
    '(B) Next.',
    '(2) Two.',
    '(b)(1) Both.',
    'SEC. 4. (a) Here.',
    'A flush line.',
  ]);
  expect(anchors).toEqual([
    'title',
    'sec3',
    'sec3-a',
    'sec3-a-1',
    'sec3-a-1-A',
    'sec3-a-1-A-i',
    'sec3-a-1-A-ii',
    'sec3-a-1-B',
    'sec3-a-2',
    'sec3-b-1',
    'sec4-a',
    'sec4-a-p2',
  ]);
  expect(undecided).toEqual([]);
  expect(
    number([
      'T',
      'SEC. 1. X.',
      '(a) a',
      '(b) b',
      '(c) c',
      '(d) d',
      '(e) e',
      '(f) f',
      '(g) g',
      '(h) h',
      '(i) i',
    ]).anchors.at(-1),
  ).toBe('sec1-i');
});

test('a number that follows nothing is not guessed', () => {
  expect(number(['T', 'SEC. 1. X.', '(c) out of order']).undecided).toHaveLength(1);
  expect(number(['T', '第一条 甲。', '第一条 乙。']).undecided).toHaveLength(1);
});

test('clauses that start again in each chapter are told apart by the chapter', () => {
  expect(number(['T', '第一章 甲', '一、甲。', '第二章 乙', '一、乙。']).anchors).toEqual([
    'title',
    'ch1',
    'c1',
    'ch2',
    'ch2-c1',
  ]);
});

test('running text is counted', () => {
  expect(
    numberPlainly([
      { text: 'T', role: 'title' },
      { text: 'a', role: 'text' },
    ]).anchors,
  ).toEqual(['title', 'p1']);
  expect(hasProvisions(['第一条 甲', '第二条 乙'])).toBe(true);
  expect(hasProvisions(['One.', 'Two.'])).toBe(false);
});

test('a scheme for some texts of a kind stands before the one for all', () => {
  const verse = {
    name: 'verses',
    kinds: ['document'],
    suits: ([first]: readonly { text: string }[]) => first?.text.startsWith('1 ') ?? false,
    number: (all: readonly { text: string }[]) => ({
      anchors: all.map(({ text }) => `v${Number.parseInt(text, 10)}`),
      headings: all.map(() => null),
      undecided: [],
    }),
  } as const;
  const anchors = (text: string) =>
    numbered('document', [{ text, role: 'text' }], [verse, ...NUMBERING_SCHEMES]).anchors;
  expect([anchors('1 In the harbour'), anchors('In the harbour')]).toEqual([['v1'], ['p1']]);
});
