import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Edition, Name } from '../edition.ts';
import { namedIn } from './named.ts';
import { groupPlaces } from './place.ts';

const edition = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../../fixtures/edition/edition.json', import.meta.url)),
    'utf8',
  ),
) as Edition;

const nameOf = (id: string, ...forms: [string, ...string[]]): Name => ({
  id,
  kind: 'organ',
  name: forms[0],
  original: null,
  pinyin: null,
  spellings: forms.map((form) => ({ form, certainty: 'verified', citations: [], passages: [] })),
  note: null,
});

/** Where each name was found, as `source#anchor×times`. */
function found(from: Edition, ...names: Name[]): string[][] {
  const places = namedIn({ ...from, names });
  return names.map(({ id }) =>
    (places.get(id) ?? []).map(({ target, times }) => `${target.source}#${target.anchor}×${times}`),
  );
}

test('a name is found in the text by sentences, in the summary, digests and notes', () => {
  expect(
    found(
      edition,
      nameOf('board', 'Harbour Board', 'board', '港务局'),
      nameOf('lee', 'Lee', 'Ann Lee'),
      nameOf('port', 'neighbouring port'),
    ),
  ).toEqual([
    [
      'decision#title×1',
      'decision#title-en×1',
      'decision#adoption×1',
      'decision#adoption-en×1',
      'decision#c1-s1×1',
      'decision#c1-en×1',
      'decision#note-support×1',
      'report#p1×1',
    ],
    ['decision#note-support×2'],
    ['decision#c2-en×1', 'report#p2×1'],
  ]);
});

test('the longest form wins, and a form is a whole word', () => {
  expect(
    found(
      edition,
      nameOf('organs', '机关'),
      nameOf('harbour-organs', '港务机关'),
      nameOf('boat', 'boat'),
    ),
  ).toEqual([[], ['decision#c2-1-s1×1'], []]);
});

test('to be cited is not to be named, and a name may have characters of a pattern', () => {
  expect(
    found(
      edition,
      nameOf('act', 'Harbour Act 2020', 'Harbour Act'),
      nameOf('odd', 'a (b) [c] + d?'),
    ),
  ).toEqual([[], []]);
});

test('the record’s fields are looked through, and their places come first', () => {
  const [decision, ...others] = edition.sources as [Edition['sources'][number]];
  const record = { ...decision.record, facts: [{ term: 'Byline', value: 'Bo Ann' }] };
  const changed = { ...edition, sources: [{ ...decision, record }, ...others] };
  const places =
    namedIn({ ...changed, names: [nameOf('bo', 'Bo Ann', '阻挠', 'neighbouring port')] }).get(
      'bo',
    ) ?? [];
  expect(
    groupPlaces(changed, places).map(({ source, groups }) => [
      source.id,
      groups.map(({ paragraph, links }) => [
        paragraph?.anchor ?? 'record',
        ...links.map(({ of, number }) => [of, number]),
      ]),
    ]),
  ).toEqual([
    [
      'decision',
      [
        ['record', [null, 0]],
        ['c2', ['sentence', 1], ['summary', 0]],
      ],
    ],
    ['report', [['p2', [null, 0]]]],
  ]);
});
