import { expect, test } from 'vitest';
import type { Edition } from '../model/edition.ts';
import { inOwnWords } from './own-words.ts';

test.each([
  ['The board decides', 'en', {}],
  ['The board decides', 'zh-Hans', { lang: 'en' }],
  // A text that is called by its own title alone.
  ['港务局关于修船的决定', 'en', { lang: 'zh-Hans' }],
  ['港务局关于修船的决定', 'zh-Hans', {}],
  // Words of the edition's own with a word of the text among them are its own.
  ['The 决定 of the board', 'en', {}],
])('%s on a page in %s has the attributes %j', (words, ui, attributes) => {
  const record = { lang: 'en', interface: ui, langs: {} } as Edition['record'];
  expect(inOwnWords({ record, sources: [] }, words)).toEqual(attributes);
});
