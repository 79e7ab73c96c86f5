import { expect, test } from 'vitest';
import { inForceOn } from './in-force-on.ts';

const PERIODS = [
  { date: '1979-07-01', until: '1990-01-01' },
  { date: '1990-01-01', until: '2004-12-31' },
  { date: '2005-03-01', until: null },
];

test.each([
  ['0001-01-01', 'before'],
  ['1979-06-30', 'before'],
  ['1979-07-01', 0],
  ['1985-03-01', 0],
  ['1989-12-31', 0],
  ['1990-01-01', 1],
  ['2004-12-31', 1],
  ['2005-01-01', 'between'],
  ['2005-02-28', 'between'],
  ['2005-03-01', 2],
  ['9999-12-31', 2],
] as const)('on %s it is %s', (day, found) => {
  expect(inForceOn(PERIODS, day)).toBe(found);
});

test('of one text that is in force it is that one from its day on', () => {
  expect(inForceOn(PERIODS.slice(2), '2005-02-28')).toBe('before');
  expect(inForceOn(PERIODS.slice(2), '2005-03-01')).toBe(0);
});
