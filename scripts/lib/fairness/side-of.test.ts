import { expect, test } from 'vitest';
import { sideOf } from './side-of.ts';

const SIDES = { Harbour: ['harbour office', 'port'], Town: ['council', 'port newspaper'] };

test.each([
  ['Office of works (harbour office)', 'Harbour'],
  ['The Ferry (port newspaper)', 'Town'],
  ['Guild of pilots', null],
])('%s is of side %s', (party, side) => {
  expect(sideOf(SIDES, party)).toBe(side);
});

test('without sides nobody is of one', () => {
  expect(sideOf(undefined, 'harbour office')).toBeNull();
});
