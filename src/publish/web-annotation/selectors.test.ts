import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectorsFor } from './selectors.ts';

test('words are told with up to 32 characters of context, and by their position', () => {
  const text = `${'a'.repeat(40)} the words ${'b'.repeat(40)}`;
  expect(selectorsFor(text, [41, 50])).toEqual([
    {
      type: 'TextQuoteSelector',
      prefix: `${'a'.repeat(31)} `,
      exact: 'the words',
      suffix: ` ${'b'.repeat(31)}`,
    },
    { type: 'TextPositionSelector', start: 41, end: 50 },
  ]);
});

test('positions count code points, not UTF-16 code units', () => {
  const text = '𠮷野家和👩‍🚀：é';
  expect(selectorsFor(text, [text.indexOf('👩‍🚀'), text.indexOf('：')])).toEqual([
    { type: 'TextQuoteSelector', prefix: '𠮷野家和', exact: '👩‍🚀', suffix: '：é' },
    { type: 'TextPositionSelector', start: 4, end: 7 },
  ]);
});

test('the selectors give back the words of any stretch of any text, with astral characters and combining marks', () => {
  const piece = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('𠮷', 'e\u0301', '👩‍🚀', '“', '。', 'كۆ'),
      ),
    )
    .map((all) => all.join(''));
  fc.assert(
    fc.property(piece, piece, piece, (before, words, after) => {
      const text = before + words + after;
      const [quote, position] = selectorsFor(text, [before.length, before.length + words.length]);
      const characters = [...text];
      expect(characters.slice(position.start, position.end).join('')).toBe(words);
      expect(quote.exact).toBe(words);
      expect(before.endsWith(quote.prefix) && after.startsWith(quote.suffix)).toBe(true);
      expect([[...quote.prefix].length, [...quote.suffix].length]).toEqual([
        Math.min(32, [...before].length),
        Math.min(32, [...after].length),
      ]);
    }),
    { numRuns: 2000 },
  );
});
