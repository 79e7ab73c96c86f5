import { expect, test } from 'vitest';
import type { Found } from '../../../src/model/capture/reading.ts';
import { takeFound } from './take-found.ts';

const FOUND: readonly Found[] = [
  { field: 'author', value: 'A. Keeper', where: 'meta author' },
  { field: 'author', value: 'B. Warden', where: 'meta author' },
  { field: 'date', value: '2031-03-09T08:00:00Z', where: 'JSON-LD datePublished' },
  { field: 'date', value: 'March 2031', where: 'meta date' },
  { field: 'rights', value: 'CC BY 4.0', where: 'meta rights' },
];

test('what the editor names is taken, the first that was found, and nothing else', () => {
  expect(takeFound([], FOUND)).toEqual({
    work: {},
    date: null,
    url: null,
    archive: null,
    evidence: null,
    told: [],
  });
  expect(takeFound(['author', 'date', 'rights'], FOUND)).toEqual({
    work: { authors: [{ literal: 'A. Keeper' }, { literal: 'B. Warden' }], date: '2031-03-09' },
    date: '2031-03-09',
    url: null,
    archive: null,
    evidence: 'The capture says (meta rights): CC BY 4.0',
    told: [],
  });
});

test('the address of an archived copy is taken, the day on which a page was saved is none', () => {
  const copy = (value: string) =>
    takeFound(['archive'], [{ field: 'archive', value, where: 'mark of the web archive' }]);
  const address = 'https://web.archive.org/web/20310402080000/https://boathouse.example/';
  expect(copy(address).archive).toBe(address);
  expect(copy('saved on 2031-04-02')).toMatchObject({
    archive: null,
    told: ['“saved on 2031-04-02” is no address in an archive; name one with --archive'],
  });
});

test('what is not there, or is no date, is told', () => {
  expect(takeFound(['publisher'], FOUND).told).toEqual([
    'it says nothing of its publisher, which --take names',
  ]);
  const { date, told } = takeFound(['date'], FOUND.slice(3));
  expect(date).toBeNull();
  expect(told).toEqual([
    'its date, “March 2031”, is not one such as 2031-03-01; write it into source.yaml',
  ]);
});
