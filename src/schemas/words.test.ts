import { expect, test } from 'vitest';
import { z } from 'zod';
import type { SourceRecord } from '../model/edition.ts';
import { spokenRecord } from '../model/spoken-record.ts';
import { localWords, partLanguages } from './words.ts';

const schema = z
  .strictObject({
    short: localWords(),
    facts: z.array(z.strictObject({ term: localWords() })).default([]),
    relation: localWords().nullable().default(null),
  })
  .transform(partLanguages);
const read = (given: unknown) => schema.parse(given) as unknown as SourceRecord;

test('words in one language are as they were, and nothing is kept beside them', () => {
  expect(read({ short: 'Act' })).toEqual({ short: 'Act', facts: [], relation: null, said: {} });
});

test('of words in several the first stands in the record, and all are kept by their path', () => {
  const record = read({ short: 'Act', facts: [{ term: { en: 'Organ', de: 'Organ (de)' } }] });
  expect(record.facts).toEqual([{ term: 'Organ' }]);
  expect(record.said).toEqual({ 'facts/0/term': { en: 'Organ', de: 'Organ (de)' } });
});

test.each([
  ['zh-Hans', 'en', '法'],
  ['zh-Hant', 'en', '法'],
  ['fr', 'de', 'Gesetz'],
  ['fr', 'en', '法'],
])('in %s, of an edition in %s, it is %s', (ui, lang, short) => {
  const record = read({ short: { 'zh-Hans': '法', de: 'Gesetz' }, facts: [{ term: 'Organ' }] });
  expect(spokenRecord(record, { interface: ui, lang })).toMatchObject({
    short,
    facts: [{ term: 'Organ' }],
  });
});

test.each([[{ short: {} }], [{ short: { 'not a tag': 'x' } }], [{ short: { en: '' } }], [{}]])(
  '%j is refused',
  (given) => {
    expect(schema.safeParse(given).success).toBe(false);
  },
);
