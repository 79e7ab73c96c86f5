import { expect, test } from 'vitest';
import { type Interface, interfaceIn } from '../words/words.ts';
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
  const [english, chinese] = ['en', 'zh-Hans'].map(interfaceIn) as [Interface, Interface];
  expect(genreOf({ kind: 'legislation', work: { ...work, genre: 'resolution' } }, chinese)).toBe(
    'resolution',
  );
  expect(genreOf({ kind: 'news', work: { ...work, genre: null } }, english)).toBe('news');
  expect(genreOf({ kind: 'news', work: { ...work, genre: null } }, chinese)).toBe('新闻报道');
});
