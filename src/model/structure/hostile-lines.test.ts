import { expect, test } from 'vitest';
import { SCHEMES } from './schemes/schemes.ts';
import { PLAIN, structureOf } from './structure.ts';

// A pattern that goes back over a long line would take minutes here, and the test would not end.
test.each([...SCHEMES.map(({ id }) => id), PLAIN])(
  'a line of 100,000 like characters is read by %s',
  (scheme) => {
    for (const piece of [
      'A',
      'I',
      '第',
      '一',
      '(',
      ' ',
      '“',
      '1-',
      '之一',
      '.',
      '第1条之一',
      'Article 1',
    ]) {
      const text = piece.repeat(100_000 / piece.length);
      const { places } = structureOf(
        [
          { text, role: 'text' },
          { text: `${text}!`, role: 'text' },
        ],
        { kind: 'legislation', lang: 'en', scheme },
      );
      for (const { number } of places) expect(number).toBeLessThanOrEqual(text.length);
    }
  },
  60_000,
);
