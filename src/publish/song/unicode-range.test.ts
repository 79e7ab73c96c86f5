import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoint } from './characters.ts';
import { rangeHas, unicodeRange } from './unicode-range.ts';

const points = (text: string) => [...text].map(codePoint);

test.each([
  ['国', 'tight', 'U+56fd'],
  ['丁七丂', 'tight', 'U+4e01-4e03'],
  ['一国', 'tight', 'U+4e00,U+56fd'],
  ['一丽', 'short', 'U+4e00-4e3d'],
  ['一国', 'short', 'U+4e00,U+56fd'],
  ['·—“”', 'short', 'U+b7,U+2014,U+201c-201d'],
] as const)('%s, %s, is %s', (text, how, range) => {
  expect(unicodeRange(points(text), how)).toBe(range);
});

test('a range has every code point that it was made of, in either way, and no Latin letter', () => {
  const wanted = fc.array(
    fc.oneof(fc.integer({ min: 0x2010, max: 0x2040 }), fc.integer({ min: 0x2e80, max: 0x2ffff })),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(wanted, fc.constantFrom('tight' as const, 'short' as const), (codePoints, how) => {
      const range = unicodeRange(codePoints, how);
      for (const point of codePoints) expect(rangeHas(range, point)).toBe(true);
      for (const point of points('azAZéǔ0')) expect(rangeHas(range, point)).toBe(false);
    }),
  );
});
