import { expect, test } from 'vitest';
import { UsageError } from '../arguments.ts';
import { askForEdition } from './ask.ts';

const ask = (given: Partial<Parameters<typeof askForEdition>[0]>) =>
  askForEdition({ yes: true, ...given }, 'my-old_papers');

test('what is not given is made of the folder’s name, or left out', async () => {
  expect(await ask({})).toEqual({
    title: 'My old papers',
    languages: ['en'],
    publisher: '',
    licence: null,
  });
});

test.each([
  [
    'cc by-sa 4.0',
    { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  ],
  [
    'Etalab 2.0 https://example.org/etalab',
    { name: 'Etalab 2.0', url: 'https://example.org/etalab' },
  ],
])('the licence %s is known, or has its address', async (licence, read) => {
  expect((await ask({ licence })).licence).toEqual(read);
});

test.each([
  [{ title: '' }, '--title is empty.'],
  [{ languages: 'en,english please' }, '“english please” is no language tag.'],
  [{ languages: ' , ' }, '--languages is empty.'],
  [{ licence: 'Etalab 2.0' }, '“Etalab 2.0” is not known. Give one of CC BY 4.0'],
])('%j is refused with what to give', async (given, message) => {
  const refused = ask(given);
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(message);
});
