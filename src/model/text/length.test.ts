import { describe, expect, test } from 'vitest';
import { lengthInWords, withoutCitations } from './length.ts';

describe('lengthInWords', () => {
  test.each([
    ['', 0],
    ['The harbour — all of it — is open.', 7],
    ['“so-called”, 5 times', 3],
    ['港口照常开放。', 3],
    ['港口 (port) 照常', 3],
    ['みなとは', 2],
  ])('counts %j as %d', (text, words) => {
    expect(lengthInWords(text)).toBe(words);
  });
});

test('citations are no words of a note', () => {
  const text = 'It is open [Lee 2029] today [Oko 2030, 4].';
  const marks = [
    { type: 'citation', range: [11, 21] },
    { type: 'work', key: 'lee-2029', range: [12, 20] },
    { type: 'citation', range: [28, 41] },
  ] as const;
  expect(withoutCitations({ text, marks: [...marks] })).toBe('It is open  today .');
});
