import { expect, test } from 'vitest';
import { genreOf } from './genre.ts';

test('a source is called what its editor calls it, and otherwise by its kind', () => {
  expect(genreOf({ kind: 'legislation', genre: 'resolution' })).toBe('resolution');
  expect(genreOf({ kind: 'news', genre: null })).toBe('news');
});
