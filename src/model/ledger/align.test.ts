import { expect, test } from 'vitest';
import { fingerprint } from '../text/fingerprint.ts';
import { collate } from './align.ts';

const text = ['Alpha one.', 'Beta “two”.', 'Gamma three.', 'Delta four.'].map((words, i) => ({
  anchor: `p${i + 1}`,
  ...fingerprint(words),
}));

test.each([
  [
    'the same',
    ['Alpha one.', 'Beta “two”.', 'Gamma three.', 'Delta four.'],
    { identical: 4, alike: [], different: [], missing: [], extra: 0 },
  ],
  [
    'typography',
    ['Alpha  one.', 'Beta "two".', 'Gamma three.', 'Delta four.'],
    { identical: 2, alike: ['p1', 'p2'], different: [], missing: [], extra: 0 },
  ],
  [
    'other words',
    ['Alpha one.', 'Beta 2.', 'Gamma three.', 'Delta four.'],
    { identical: 3, alike: [], different: ['p2'], missing: [], extra: 0 },
  ],
  [
    'less',
    ['Alpha one.', 'Delta four.'],
    { identical: 2, alike: [], different: [], missing: ['p2', 'p3'], extra: 0 },
  ],
  [
    'more',
    ['Alpha one.', 'Beta “two”.', 'New.', 'Gamma three.', 'Delta four.'],
    { identical: 4, alike: [], different: [], missing: [], extra: 1 },
  ],
])('a witness with %s is told so', (_, witness, collation) => {
  expect(collate(text, witness)).toEqual(collation);
});
