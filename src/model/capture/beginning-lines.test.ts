import { expect, test } from 'vitest';
import { beginningLines } from './beginning-lines.ts';

test.each([
  ['prose that goes on over lines', 'The board met, and\nrose again.', []],
  [
    'items, and what goes on in one',
    'Three things:\n- oil\n- paint for\nthe mole\n- a letter',
    [1, 2, 4],
  ],
  ['a sub-list', 'This:\n1. oil\n(a) for winter\n(b) for summer\n2. paint', [1, 2, 3, 4]],
  [
    'a line that begins with a number by chance',
    'It was in the year\n1931. The port was open.',
    [],
  ],
  ['rows of a table, and what follows it', 'Dues:\nBoat | 2\nBarge | 9\nNo others.', [1, 2, 3]],
])('of a block with %s', (_, block, expected) => {
  expect(beginningLines(block.split('\n'))).toEqual(expected);
});
