import { expect, test } from 'vitest';
import { packBits, packOf } from './pack.ts';

test('records fall into packs by their names, eight to a pack at most on an average; other files have their own', () => {
  expect([1, 8, 9, 222, 10_000, 100_000].map(packBits)).toEqual([0, 0, 1, 5, 11, 14]);
  expect(packOf('fragment/en_124e7af.pf_fragment', 0)).toBe('fragment/0.js');
  expect(packOf('fragment/en_124e7af.pf_fragment', 5)).toBe('fragment/2.js');
  expect(packOf('fragment/en_ffb298c.pf_fragment', 11)).toBe('fragment/2045.js');
  expect(packOf('index/en_15234c3.pf_index', 5)).toBe('index/en_15234c3.pf_index.js');
});
