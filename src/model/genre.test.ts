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
const resolution = {
  kind: 'legislation',
  said: {},
  work: { ...work, genre: 'resolution' },
} as const;
const report = { kind: 'news', said: {}, work: { ...work, genre: null } } as const;
const [english, chinese] = ['en', 'zh-Hans'].map(interfaceIn) as [Interface, Interface];

test('a source is called what its editor calls it, and otherwise by its kind', () => {
  const edition = { lang: 'en', interfaces: ['en'] };
  expect(genreOf(resolution, english, edition)).toBe('resolution');
  expect(genreOf(report, english, edition)).toBe('news');
});

test('in another language of the interface than its editor’s it is called by its kind', () => {
  const edition = { lang: 'en', interfaces: ['en', 'zh-Hans'] };
  expect(genreOf(resolution, english, edition)).toBe('resolution');
  expect(genreOf(resolution, chinese, edition)).toBe('法规');
  expect(genreOf(report, chinese, edition)).toBe('新闻报道');
});
