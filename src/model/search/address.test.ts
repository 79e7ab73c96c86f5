import { expect, test } from 'vitest';
import { passageAddress } from './address.ts';

test.each([
  ['/sources/law/', { anchor: 'art5' }, '/sources/law/#art5'],
  ['/sources/law/', { anchor: 'art5', note: 'x' }, '/sources/law/?note=x#art5'],
  ['/sources/law/', { anchor: 'art5', part: 'ch1/' }, '/sources/law/ch1/#art5'],
  [
    '../sources/law/index.html',
    { anchor: 'art5', part: 'ch1/', note: 'x' },
    '../sources/law/ch1/index.html?note=x#art5',
  ],
])('on %s, %j is at %s', (url, passage, address) => {
  expect(passageAddress({ url }, passage)).toBe(address);
});
