import { expect, test } from 'vitest';
import { type Carried, wordsAt } from './carried.ts';
import { carryNotes } from './carry-notes.ts';

/** A paragraph whose notes stand in braces, `{words}`, one within the other too. */
function annotated(anchor: string, written: string) {
  const open: number[] = [];
  const ranges: [number, number][] = [];
  let text = '';
  for (const char of written) {
    if (char === '{') open.push(text.length);
    else if (char === '}') ranges.push([open.pop() as number, text.length]);
    else text += char;
  }
  ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return { anchor, text, spans: ranges.map((range, i) => ({ note: `${anchor}${i}`, range })) };
}

/** What became of a note, in one line. */
const shown = ({ how, now }: Carried) =>
  now ? `${how} #${now.passage.anchor}+${now.range[0]} ${wordsAt(now)}` : how;

const BOAT = 'A boat that is {in danger} may enter at any hour and pays no dues.';

test.each([
  [
    'the same',
    BOAT,
    { a: 'A boat that is in danger may enter at any hour and pays no dues.' },
    ['kept #a+15 in danger'],
  ],
  [
    'other words elsewhere',
    BOAT,
    { a: 'Any vessel that is in danger may enter at any hour and owes no fees.' },
    ['kept #a+19 in danger'],
  ],
  [
    'a word within',
    BOAT,
    { a: 'A boat that is in grave danger may enter at any hour and pays no dues.' },
    ['changed #a+15 in grave danger'],
  ],
  [
    'another spelling',
    'The {harbour authority} decides.',
    { a: 'The harbor authority decides.' },
    ['changed #a+4 harbor authority'],
  ],
  [
    'none of the words',
    BOAT,
    { a: 'A boat that is sinking may enter at any hour and pays no dues.' },
    ['orphaned'],
  ],
  ['no paragraph', BOAT, { b: 'Nothing of it.' }, ['orphaned']],
  [
    'the words in another paragraph',
    'Whoever sails {under a false flag} pays.',
    { b: 'None sails under a false flag.' },
    ['moved #b+11 under a false flag'],
  ],
  [
    'the second of two places',
    'The master keeps a list, and {the master} signs it.',
    { a: 'The master keeps a long list, and the master signs it.' },
    ['kept #a+34 the master'],
  ],
  [
    'one of two places gone',
    'If {the boat} sails, the boat pays.',
    { a: 'Always the boat pays.' },
    ['orphaned'],
  ],
  ['words within a word', 'The {port} is open.', { a: 'The transport is open.' }, ['orphaned']],
  [
    'spans within spans',
    'The {master {of the harbour}} keeps a list.',
    { a: 'The old master of the harbour keeps a list.' },
    ['kept #a+8 master of the harbour', 'kept #a+15 of the harbour'],
  ],
  [
    'Han',
    '港务局{支持“{修船计划}”}。各船主应当配合。',
    { a: '港务局应当支持“修船计划”。各船主应当配合。' },
    ['kept #a+5 支持“修船计划”', 'kept #a+8 修船计划'],
  ],
  [
    'letters from right to left',
    'يدخل {القارب الغريق} الميناء ليلا.',
    { a: 'يدخل هذا القارب الغريق الميناء ليلا.' },
    ['kept #a+9 القارب الغريق'],
  ],
])('%s', (_, old, next, expected) => {
  const passages = Object.entries(next).map(([anchor, text]) => ({ anchor, text }));
  expect(carryNotes([annotated('a', old)], passages, (anchor) => [anchor]).map(shown)).toEqual(
    expected,
  );
});

test('a note goes to the part of its paragraph that has its words', () => {
  const old = [annotated('a', 'The harbour is open. {The master} keeps a list of dues.')];
  const next = [
    { anchor: 'b', text: 'The harbour is open.' },
    { anchor: 'c', text: 'The master keeps a list of dues.' },
  ];
  expect(carryNotes(old, next, () => ['b', 'c']).map(shown)).toEqual(['moved #c+0 The master']);
});

test('of two spans that would cross, the surer one stays', () => {
  const old = [annotated('a', '{one two three} {four five six} seven eight')];
  const next = [{ anchor: 'a', text: 'one two three four five six seven eight' }];
  expect(carryNotes(old, next, () => ['a']).map(shown)).toEqual([
    'kept #a+0 one two three',
    'kept #a+14 four five six',
  ]);
  const twisted = [annotated('a', 'x {alpha beta} y {beta gamma} z'), annotated('b', 'w')];
  const crossed = carryNotes(twisted, [{ anchor: 'a', text: 'x alpha beta gamma z' }], () => ['a']);
  const standing = crossed.flatMap(({ now }) => (now ? [now.range] : []));
  expect(standing).toHaveLength(1);
});
