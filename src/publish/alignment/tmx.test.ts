import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { shown } from '../../fixtures/office-files.ts';
import type { Edition, Source } from '../../model/edition.ts';
import { readPairs } from '../../read/captures/pairs/pairs-reader.ts';
import { loadEdition } from '../../read/loader.ts';
import { elementsIn, textIn } from '../xml-reading.ts';
import { alignmentTmx, hasTmx } from './tmx.ts';

const editionIn = (name: string) =>
  loadEdition({ root: fileURLToPath(new URL(`../../fixtures/${name}/`, import.meta.url)) });
const named = (node: Nodes, name: string) =>
  elementsIn(node).filter((element) => element.name === name);
let edition: Edition;
const source = (id: string) => edition.sources.find((each) => each.id === id) as Source;
beforeAll(async () => {
  edition = await editionIn('companions');
});

test('each sentence is a unit with a variant for each text that renders it, in its language', () => {
  const root = fromXml(alignmentTmx(edition, source('pond-law')) ?? '');
  const units = named(root, 'tu').map((unit) => [
    unit.attributes.tuid,
    named(unit, 'tuv').map((variant) => variant.attributes['xml:lang']),
    named(unit, 'seg').map(textIn),
  ]);
  expect(named(root, 'header')[0]?.attributes.srclang).toBe('zh-Hant');
  expect(units).toHaveLength(10);
  expect(units[2]).toEqual([
    'pond-law-art2-s2',
    ['zh-Hant', 'en', 'ja'],
    ['鹽田不在此限。', 'Salt pans are not among them.', '塩田はこの限りでない。'],
  ]);
  // Two sentences for one of the original are one segment; what is tied to none is in no unit.
  expect(units[5]?.slice(1)).toEqual([
    ['zh-Hant', 'en'],
    [
      '但經主管機關核准者，不在此限。',
      'This does not hold where the authority in charge has allowed it.',
    ],
  ]);
});

test('what is written is read back by the importer of such files', async () => {
  const bytes = new TextEncoder().encode(alignmentTmx(edition, source('pearl-letter')) ?? '');
  expect(shown(await readPairs(bytes, {}, 'en'))).toContain(
    'I told him that the old agreement still stood. @pearl-letter-p2-s2',
  );
});

test('there is none where nothing in another language is tied, nor of a text that may not be published', async () => {
  const { sources } = await editionIn('edition');
  expect(sources.map(hasTmx)).toEqual([false, false]);
  expect(hasTmx({ ...source('pond-law'), publishesText: false })).toBe(false);
  const modern = source('pond-notice').companions.filter(({ kind }) => kind === 'modern');
  expect(hasTmx({ ...source('pond-notice'), companions: modern })).toBe(false);
});
