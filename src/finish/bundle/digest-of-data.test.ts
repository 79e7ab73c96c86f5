import { expect, test } from 'vitest';
import { digestOfData } from './digest-of-data.ts';

test('the same data has the same digest, and other data another', () => {
  const data = (last: unknown) => ({ name: 'a', list: [1, null, last] });
  const others = [
    'x',
    new Set(['x']),
    new Map([['x', 1]]),
    new Map([['x', 2]]),
    new Uint8Array([1]),
    Buffer.from([2]),
  ];
  const digests = others.map((last) => digestOfData(data(last)));
  expect(new Set(digests).size).toBe(others.length);
  expect(others.map((last) => digestOfData(data(last)))).toEqual(digests);
  expect(digestOfData(Buffer.from([1]))).toBe(digestOfData(new Uint8Array([1])));
});
