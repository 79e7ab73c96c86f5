import { expect, test } from 'vitest';
import { PAGES } from '../render/pages.ts';
import { TAKEN } from './read-own-pages.ts';

test('no page of an edition can have the address of one of the engine’s', () => {
  const first = PAGES.map(({ pattern }) => pattern.split('/')[1] ?? '');
  expect(
    first.filter((name) => /^[a-z0-9-]+$/.test(name) && name !== '404' && !TAKEN.includes(name)),
  ).toEqual([]);
});
