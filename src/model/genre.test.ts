import { expect, test } from 'vitest';
import { genreOf } from './genre.ts';

const work = {
  authors: [],
  container: null,
  publisher: null,
  jurisdiction: null,
  date: null,
  dated: 'published',
} as const;

test('a source is called what its editor calls it, and otherwise by its kind', () => {
  expect(genreOf({ kind: 'legislation', work: { ...work, genre: 'resolution' } })).toBe(
    'resolution',
  );
  expect(genreOf({ kind: 'news', work: { ...work, genre: null } })).toBe('news');
});
