import { expect, test } from 'vitest';
import { englishDay } from './english-day.ts';

test.each([
  ['2031-05-03', '3 May 2031', '3 May 2031', 'May 3, 2031'],
  ['2031-06-30', '30 June 2031', '30 June 2031', 'June 30, 2031'],
  ['2031-09-09', '9 September 2031', '9 Sept. 2031', 'Sept. 9, 2031'],
  ['2031-12-01', '1 December 2031', '1 Dec. 2031', 'Dec. 1, 2031'],
])('%s is %s', (iso, oscola, mla, bluebook) => {
  expect((['oscola', 'mla', 'bluebook'] as const).map((as) => englishDay(iso, as))).toEqual([
    oscola,
    mla,
    bluebook,
  ]);
});
