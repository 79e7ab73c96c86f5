import { expect, test } from 'vitest';
import { addressesOf, isRegistered } from './creator.ts';

test.each([
  ['orcid', '0000-0002-1825-0097', true],
  ['orcid', '0000-0002-1694-233X', true],
  ['orcid', '0000-0002-1825-0098', false],
  ['orcid', '0000000218250097', false],
  ['isni', '0000000121032683', true],
  ['isni', '0000000121032684', false],
  ['viaf', '102333412', true],
  ['viaf', 'x102333412', false],
  ['wikidata', 'Q36322', true],
  ['wikidata', '36322', false],
] as const)('%s %s is one of its numbers: %s', (register, id, is) => {
  expect(isRegistered(register, id)).toBe(is);
});

test('each number leads to its register', () => {
  expect(addressesOf({ ids: { wikidata: 'Q36322', orcid: '0000-0002-1825-0097' } })).toEqual([
    'https://orcid.org/0000-0002-1825-0097',
    'http://www.wikidata.org/entity/Q36322',
  ]);
});
