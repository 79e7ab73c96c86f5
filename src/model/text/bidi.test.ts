import { expect, test } from 'vitest';
import { misleadingBidi } from './bidi.ts';

test.each([
  ['plain, مرحبا', null],
  ['a \u2067مرحبا\u2069 b', null],
  ['a \u202bb\u202c', null],
  ['a \u202eb\u202c', 2],
  ['a \u2067b', 2],
  ['a\u2069', 1],
  ['\u2067\u202b\u2069', 2],
])('%j misleads at %s', (text, at) => {
  expect(misleadingBidi(text)).toBe(at);
});
